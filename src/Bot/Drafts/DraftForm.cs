namespace ModerationBot.Bot.Drafts;

/// <summary>What somebody wants checked before posting it. Never stored, never logged.</summary>
/// <param name="Text">The draft.</param>
/// <param name="Parent">What it answers to; empty when it stands alone.</param>
/// <param name="Photo">Whether a photo, scan or video goes with it.</param>
public sealed record DraftForm(string Text, string Parent, bool Photo)
{
    /// <summary>Longest draft, and longest message that it answers to, in UTF-16 units.</summary>
    public const int MaxText = 5_000;

    public static DraftForm Empty { get; } = new("", "", false);

    /// <summary>Why it cannot be checked; null when it can.</summary>
    internal DraftProblem? Problem => Text.Length == 0 && !Photo ? DraftProblem.Nothing
        : Text.Length > MaxText ? DraftProblem.TextLong
        : Parent.Length > MaxText ? DraftProblem.ParentLong
        : null;

    /// <summary>The fields as they came, without blank lines around.</summary>
    public static DraftForm Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(Field(form, "text"), Field(form, "parent"), form["photo"] == "yes");
    }

    /// <summary>It would print the member's words.</summary>
    public override string ToString() => "draft";

    private static string Field(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
}
