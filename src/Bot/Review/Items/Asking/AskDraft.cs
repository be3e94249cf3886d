using System.Text;
using ModerationBot.Bot.Flags;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Items.Asking;

/// <summary>
/// Words the message that asks an author to edit: kind, in the language of the item, signed by the team. It says what to
/// change by its kind and never repeats what identifies or wounds, because other members may read it. Where a person has
/// to add something it holds a place in square brackets, and nothing can be sent while that stands.
/// </summary>
internal static class AskDraft
{
    /// <summary>A place to fill in.</summary>
    public const string Placeholder = "[…]";

    /// <summary>Kinds of things that are named; more would read like a charge sheet.</summary>
    private const int MostNamed = 4;

    /// <param name="flag">The flag.</param>
    /// <param name="rewrite">The suggested rewrite; null when there is none.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public static string Compose(Flag flag, RewriteView? rewrite, string language)
    {
        string full = Words(flag, rewrite, language, quote: true);
        return full.Length <= AuthorMessage.MaxLength ? full : Words(flag, rewrite, language, quote: false);
    }

    private static string Words(Flag flag, RewriteView? rewrite, string language, bool quote)
    {
        List<string> parts = [ItemText.In(language, "Ask_hello")];
        if (flag.Identification)
        {
            parts.Add(ItemText.In(language, "Ask_identifies", Named(flag, Half.Identification, "What", language)));
        }

        if (flag.Discrimination)
        {
            parts.Add(ItemText.In(language, "Ask_wounds", Named(flag, Half.Discrimination, "Because", language)));
        }

        parts.Add(Request(flag, rewrite, language, quote));
        if (rewrite?.AboutPhoto == true)
        {
            parts.Add(ItemText.In(language, "Ask_photo"));
        }

        parts.Add(ItemText.In(language, "Ask_thanks"));
        parts.Add(ItemText.In(language, "Ask_sign"));
        return string.Join("\n\n", parts);
    }

    /// <summary>
    /// The rewrite takes out what identifies and leaves the rest: where the rest wounds, it is not repeated.
    /// </summary>
    private static string Request(Flag flag, RewriteView? rewrite, string language, bool quote)
    {
        if (!flag.Identification)
        {
            return ItemText.In(language, "Ask_rephrase");
        }

        if (rewrite is { OnlyPhoto: true })
        {
            return ItemText.In(language, "Ask_text_may_stay");
        }

        bool usable = quote && !flag.Discrimination && rewrite is { After.Count: > 0 };
        return ItemText.In(language, "Ask_example", usable ? Plain(rewrite!.Text) : Placeholder);
    }

    /// <summary>Square and curly brackets stand for places to fill in: those of the member become round ones.</summary>
    private static string Plain(string text)
    {
        StringBuilder plain = new(text.Trim());
        return plain.Replace('[', '(').Replace(']', ')').Replace('{', '(').Replace('}', ')').Replace("___", "…").ToString();
    }

    /// <summary>"l'âge, le lieu et le métier": each kind once, the surest first.</summary>
    private static string Named(Flag flag, Half half, string kind, string language)
    {
        string[] names = [.. CategoryTag.Of(flag)
            .Where(tag => tag.Half == half && tag.Category is not (Policy.WatchWord or IdentifierTypes.Photo))
            .Select(tag => ItemText.In(language, $"{kind}_{tag.Category}")).Distinct().Take(MostNamed)];
        return names switch
        {
            [] => ItemText.In(language, $"{kind}_anything"),
            [var one] => one,
            [.., var last] => ItemText.In(language, "And", string.Join(", ", names[..^1]), last),
        };
    }
}
