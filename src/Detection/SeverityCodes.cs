namespace ModerationBot.Detection;

/// <summary>Severities as code values of files, tables and pages.</summary>
public static class SeverityCodes
{
    /// <summary><c>critical</c>, <c>high</c>, <c>medium</c>, <c>low</c> or <c>none</c>.</summary>
    public static string Code(this Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        Severity.Low => "low",
        _ => "none",
    };
}
