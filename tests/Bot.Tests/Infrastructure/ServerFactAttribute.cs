using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>
/// A test that starts a real server: skipped with the name of the missing Debian package, and failing instead when
/// <c>REQUIRE_SERVERS</c> is 1.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute(string program, string package, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Program = program;
        Package = package;
        if (Environment.GetEnvironmentVariable("REQUIRE_SERVERS") != "1" && !File.Exists(program))
        {
            Skip = $"Debian package {package} is missing.";
        }
    }

    public string Program { get; }

    public string Package { get; }
}
