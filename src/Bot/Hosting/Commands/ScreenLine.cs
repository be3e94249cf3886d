using ModerationBot.Detection;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>One line in of the command <c>screen</c>.</summary>
internal sealed record ScreenLine
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    /// <summary><c>post</c> (default) or <c>comment</c>.</summary>
    public string? Kind { get; init; }

    public string? Parent { get; init; }

    public IReadOnlyList<string>? Attachments { get; init; }

    /// <summary><c>fr</c> or <c>en</c>; found out when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Reads the line as content.</summary>
    /// <exception cref="FormatException">A field is missing or out of range; the message names it, never the text.</exception>
    public Content ToContent()
    {
        if (Id is null)
        {
            throw new FormatException("id: missing");
        }

        if (Text is null)
        {
            throw new FormatException("text: missing");
        }

        if (Text.Length > MaxText)
        {
            throw new FormatException($"text: {Text.Length} characters, at most {MaxText}");
        }

        return new Content(Text)
        {
            Kind = Kind switch
            {
                null or "post" => ContentKind.Post,
                "comment" => ContentKind.Comment,
                _ => throw new FormatException("kind: must be post or comment"),
            },
            Parent = Parent,
            Attachments = Attachments ?? [],
            Language = Language is null or "fr" or "en" ? Language : throw new FormatException("language: must be fr or en"),
        };
    }

    /// <summary>Longest text read, in UTF-16 units: the limit of a post on the largest platforms.</summary>
    public const int MaxText = 100_000;
}
