using System.Runtime.CompilerServices;

namespace ModerationBot.Browser.Tests;

/// <summary>
/// A test that needs a real browser: skipped with the name of the missing Debian package, and failing instead when
/// <c>REQUIRE_SERVERS</c> is 1.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Missing;

    /// <summary>Why a browser test cannot run; null when it can, or must.</summary>
    internal static string? Missing =>
        Environment.GetEnvironmentVariable("REQUIRE_SERVERS") == "1" ? null
        : !File.Exists(Browser.Chromium) ? "Debian package chromium is missing."
        : !File.Exists(Browser.Driver) ? "Debian package chromium-driver is missing."
        : null;
}
