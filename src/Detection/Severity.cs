namespace ModerationBot.Detection;

/// <summary>How urgently a person should look. Ordered: a larger value is more urgent.</summary>
public enum Severity
{
    /// <summary>Nothing to look at.</summary>
    None,

    /// <summary>Worth knowing; the weekly report is soon enough.</summary>
    Low,

    /// <summary>To be looked at this week.</summary>
    Medium,

    /// <summary>To be looked at today.</summary>
    High,

    /// <summary>To be looked at now: a directly identified patient, or an open slur.</summary>
    Critical,
}
