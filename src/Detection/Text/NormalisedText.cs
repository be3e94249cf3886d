namespace ModerationBot.Detection.Text;

/// <summary>A text after <see cref="Normaliser"/>, with the way back.</summary>
/// <param name="Text">The normalised text.</param>
/// <param name="Map">Leads from each of its units to the original.</param>
public sealed record NormalisedText(string Text, OffsetMap Map);
