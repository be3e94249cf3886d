namespace ModerationBot.Bot.Drafts;

/// <summary>Why a draft was not checked; the words stay on the form. Public because Razor components are.</summary>
public enum DraftProblem
{
    /// <summary>Neither a text nor a photo.</summary>
    Nothing,

    /// <summary>The text is longer than <see cref="DraftForm.MaxText"/>.</summary>
    TextLong,

    /// <summary>The message that it answers to is longer than <see cref="DraftForm.MaxText"/>.</summary>
    ParentLong,

    /// <summary>Too many checks are under way.</summary>
    Busy,

    /// <summary>The detectors are not loaded.</summary>
    NotReady,
}
