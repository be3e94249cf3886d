namespace ModerationBot.Bot.Screening;

/// <summary>What judges, for the health page.</summary>
/// <param name="Label">Detector, version and model, such as <c>discrimination@1+408396c7262c</c>.</param>
/// <param name="Learned">Whether the model was learnt here; false for the one that came with the program.</param>
/// <param name="Since">When it came into use.</param>
internal sealed record ModelInUse(string Label, bool Learned, DateTimeOffset Since)
{
    /// <summary>Why the newest file was not taken: <c>damaged</c>, <c>unreadable</c> or <c>too_large</c>; null when it was.</summary>
    public string? Refused { get; init; }

    /// <summary>Whether a model was learnt here for another version of the program: it waits until one is learnt anew.</summary>
    public bool Outdated { get; init; }
}
