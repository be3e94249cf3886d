namespace ModerationBot.Detection;

/// <summary>The two questions that every item is asked.</summary>
public enum Half
{
    /// <summary>Does it demean a person or a group on a protected ground?</summary>
    Discrimination,

    /// <summary>Could it identify a patient?</summary>
    Identification,
}
