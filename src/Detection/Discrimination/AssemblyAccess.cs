using System.Runtime.CompilerServices;

// The trainer writes what the detector reads; both see the same inner types.
[assembly: InternalsVisibleTo("ModerationBot.Lab")]
[assembly: InternalsVisibleTo("ModerationBot.Lab.Tests")]
[assembly: InternalsVisibleTo("ModerationBot.Benchmarks")]
