namespace ModerationBot.Lab.Grammar;

/// <summary>One pattern of sentences.</summary>
/// <param name="Pattern">Text with slots <c>{name}</c> and choices <c>(a|b|)</c>.</param>
/// <param name="Function">Why such a line exists.</param>
/// <param name="Discriminatory">The label of its sentences.</param>
/// <param name="Grounds">Grounds whose identities fit; empty for all.</param>
internal sealed record GrammarTemplate(string Pattern, string Function, bool Discriminatory, IReadOnlyList<string> Grounds);
