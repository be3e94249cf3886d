namespace ModerationBot.Bot.Statements;

/// <summary>One item of a statement as a page shows it. Public because Razor components are.</summary>
/// <param name="Title">Name of the item.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record StatementPart(string Title, IReadOnlyList<string> Sentences)
{
    /// <summary>The six items of a statement in a language.</summary>
    internal static IReadOnlyList<StatementPart> Of(StatementContent content, string language) =>
        [.. content.In(language).Items.Select(item => new StatementPart(StatementText.Of($"Item_{item.Letter}", language), item.Sentences))];
}
