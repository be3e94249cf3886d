namespace ModerationBot.Detection.Identification.Tables;

/// <summary>A phrase found.</summary>
/// <param name="Value">What the table says of it.</param>
/// <param name="Tokens">Number of tokens that it takes.</param>
internal readonly record struct PhraseMatch<T>(T Value, int Tokens);
