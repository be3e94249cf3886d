using System.Runtime.CompilerServices;

namespace ModerationBot.Browser.Tests;

/// <summary>As <see cref="BrowserFactAttribute"/>, with lines of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = BrowserFactAttribute.Missing;
}
