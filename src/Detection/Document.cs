using ModerationBot.Detection.Text;

namespace ModerationBot.Detection;

/// <summary>One item, read once, as every detector gets it.</summary>
/// <param name="Text">What the member wrote.</param>
/// <param name="Kind">Post or comment.</param>
/// <param name="Parent">The item answered to; null when there is none or it is not known.</param>
/// <param name="Attachments">Kinds of the attachments, see <see cref="Content.Attachments"/>.</param>
public sealed record Document(PreparedText Text, ContentKind Kind, PreparedText? Parent, IReadOnlyList<string> Attachments)
{
    /// <summary>
    /// Language of the item: its own when it can be told, otherwise that of its parent ("mdr" under a French post is French).
    /// </summary>
    public LanguageGuess Language { get; } =
        Text.Language.Code == LanguageGuess.Undetermined && Parent is not null ? Parent.Language : Text.Language;

    /// <summary>Reads an item.</summary>
    public static Document From(Content content)
    {
        ArgumentNullException.ThrowIfNull(content);
        PreparedText? parent = string.IsNullOrWhiteSpace(content.Parent) ? null : PreparedText.From(content.Parent, content.Language);
        return new(PreparedText.From(content.Text, content.Language), content.Kind, parent, content.Attachments);
    }
}
