using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>A place goes with its preposition; after "vit à" and "lives in" the area stays.</summary>
internal sealed partial class PlaceRule : IRewriteRule
{
    public IEnumerable<Edit> Edit(Passage passage)
    {
        int end = passage.End + (passage.After(passage.Words.Any(char.IsDigit) ? Town : Code) is { Success: true } code ? code.Length : 0);
        if (passage.Before(Aside) is { Success: true } aside)
        {
            return [new(passage.Start - aside.Length, end)];
        }

        Match living = passage.Before(Living);
        if (living.Success && !passage.Drops)
        {
            int from = passage.Start - living.Length + living.Groups["verb"].Length;
            return [new(from, end, passage.English ? " in the area" : " dans la région")];
        }

        return [new(passage.Start - passage.Taken(Preposition), end)];
    }

    [GeneratedRegex(@"^\s*\(?\d{2}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code { get; }

    // Behind a street or postcode stands its town.
    [GeneratedRegex(@"^\s*,?\s*(?:à\s+)?(?:\d{5}\s+)?\p{Lu}[\p{L}-]{2,}(?:(?:-|\s)\p{Lu}[\p{L}-]+)?(?![\p{L}'])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Town { get; }

    [GeneratedRegex(@"(?:(?:\s*,\s*(?:(?:qui|who|il|elle|he|she)\s+)?|\s+(?:qui|who)\s+)(?:vit|habite|r[ée]side|vivant|habitant|domicili[ée]+|originaire|lives|living)\s+(?:(?:[àa]|en|sur|de|dans|in|at|near|pr[èe]s\s+de|au|du|le|la|les)\s*){0,3}|\s+(?:vivant|habitant|domicili[ée]+|r[ée]sidant|residing)\s*(?:(?:[àa]|au|en|sur|at|in)\s*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"(?<verb>(?<!\p{L})(?:vit|habite|r[ée]side|lives?|living))\s+(?:(?:[àa]|en|sur|dans|au|in|at|near|pr[èe]s\s+de|le|la|les|du|de)\s*){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Living { get; }

    [GeneratedRegex(
        @"\s*(?<![\p{L}'])(?:(?:pr[èe]s|loin|autour|originaire|(?:du|à)\s+c[ôo]t[ée])\s+(?:de\s+|d'|du\s+|des\s+)|(?:(?:à|a|de|du|des|au|aux|sur|vers|depuis|en|dans|chez|from|in|near|of|at|to|around|outside|on)\s+|d')(?:l[ea]s?\s+|l'|the\s+)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Preposition { get; }
}
