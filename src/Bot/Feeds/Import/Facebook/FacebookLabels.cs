using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>Reads a record of newer downloads, whose fields are pairs of a label, in the member's language, and a value.</summary>
internal static class FacebookLabels
{
    private static readonly string[] Texts = ["message", "text", "texte", "comment", "commentaire", "post", "publication", "contenu", "content"];
    private static readonly string[] Comments = ["comment", "commentaire"];
    private static readonly string[] Groups = ["group", "groupe", "group name", "nom du groupe"];
    private static readonly string[] Authors = ["author", "auteur", "auteur ou autrice"];
    private static readonly string[] Links = ["url", "lien", "link"];

    public static FacebookRecord Read(JsonElement element, JsonElement labels, bool comments, FacebookPeople people)
    {
        JsonElement[] pairs = labels.ValueKind == JsonValueKind.Array ? [.. labels.EnumerateArray()] : [];
        string? author = Find(pairs, Authors);
        people.Add(author);
        return new FacebookRecord
        {
            IsComment = comments || Find(pairs, Comments) is not null,
            Text = Find(pairs, Texts) ?? "",
            Attachments = FacebookJson.Attachments(element),
            Author = author,
            Group = Find(pairs, Groups),
            CreatedAt = FacebookJson.Time(element),
            Permalink = Find(pairs, Links),
            Id = FacebookJson.Text(element, "fbid") is { Length: > 0 } id ? id : null,
        };
    }

    /// <summary>The value under one of some labels; a group or an author is a small table with the name inside.</summary>
    private static string? Find(JsonElement[] pairs, string[] names) => pairs
        .Where(pair => Is(FacebookJson.Text(pair, "label"), names) || Is(FacebookJson.Text(pair, "title"), names))
        .Select(pair => FacebookJson.Text(pair, "href") ?? FacebookJson.Text(pair, "value")
            ?? FacebookJson.Array(pair, "dict").Select(inner => FacebookJson.Text(inner, "value")).FirstOrDefault(value => value is not null))
        .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static bool Is(string? label, string[] names) =>
        label is not null && names.Contains(label.Trim().ToLowerInvariant(), StringComparer.Ordinal);
}
