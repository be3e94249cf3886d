namespace ModerationBot.Bot.Feeds.Shapes;

/// <summary>What a member reads of a piece of markup. Not a record: a record would print the text.</summary>
/// <param name="text">The words, one line for each block, without blank lines.</param>
/// <param name="attachments">What else it shows, in the words of the product: <c>photo video file</c>.</param>
internal sealed class PlainText(string text, IReadOnlyList<string> attachments)
{
    public string Text { get; } = text;

    public IReadOnlyList<string> Attachments { get; } = attachments;
}
