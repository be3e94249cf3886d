namespace ModerationBot.Bot.MemberReports;

/// <summary>What a member wrote on the form.</summary>
/// <param name="Text">The message, pasted.</param>
/// <param name="Link">Its address, or its id on the platform.</param>
/// <param name="Ground">A code of <see cref="ReportGrounds"/>.</param>
/// <param name="Note">Own words.</param>
internal sealed record ReportForm(string? Text, string? Link, string? Ground, string? Note)
{
    /// <summary>Whether it concerns an admin of the group.</summary>
    public bool ConcernsAdmin { get; init; }

    /// <summary>Longest message, in UTF-16 units.</summary>
    public const int MaxText = 20_000;

    /// <summary>Longest address, in UTF-16 units.</summary>
    public const int MaxLink = 2_000;

    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxNote = 1_000;

    public static ReportForm Empty { get; } = new(null, null, null, null);

    /// <summary>Without spaces around; what is blank is not there.</summary>
    public static ReportForm Of(IFormCollection form) =>
        new(Field(form, "text"), Field(form, "link"), Field(form, "ground"), Field(form, "note")) { ConcernsAdmin = Field(form, "admin") is not null };

    /// <summary>Why it cannot be taken; null when it can.</summary>
    public ReportProblem? Problem => Text is null && Link is null ? ReportProblem.Nothing
        : Text?.Length > MaxText ? ReportProblem.TextLong
        : Link is not null && (Link.Length > MaxLink || Link.Any(char.IsWhiteSpace) || Link.Any(char.IsControl)) ? ReportProblem.Link
        : Ground is null || !ReportGrounds.All.Contains(Ground) ? ReportProblem.Ground
        : Note?.Length > MaxNote ? ReportProblem.NoteLong
        : null;

    private static string? Field(IFormCollection form, string name) =>
        form[name].ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } value ? value : null;
}
