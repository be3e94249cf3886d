namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>What became of a run of words between two versions of a text. Public because Razor components are.</summary>
public enum RunKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the older one only.</summary>
    Gone,

    /// <summary>In the newer one only.</summary>
    New,
}
