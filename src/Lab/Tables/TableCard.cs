namespace ModerationBot.Lab.Tables;

/// <summary>What is to be known of a table, in the words of its card.</summary>
/// <param name="Title">Title of the card.</param>
/// <param name="Content">What it holds, with counts.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="Made">How it is made.</param>
internal sealed record TableCard(string Title, string Content, string Source, string Licence, string Made);
