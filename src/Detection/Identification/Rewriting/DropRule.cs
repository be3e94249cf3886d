using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>What only identifies goes, with the little words that lead to it and follow it.</summary>
/// <param name="before">What goes before it.</param>
/// <param name="after">What goes behind it.</param>
internal sealed partial class DropRule(Regex before, Regex after) : IRewriteRule
{
    /// <summary>Rooms, beds and boxes.</summary>
    public static DropRule Room { get; } = new(RoomBefore, Nothing);

    /// <summary>Days, dates and other moments.</summary>
    public static DropRule Moment { get; } = new(MomentBefore, MomentAfter);

    /// <summary>Telephone, mail, web address, account.</summary>
    public static DropRule Contact { get; } = new(ContactBefore, Nothing);

    /// <summary>Numbers of a person or record.</summary>
    public static DropRule Number { get; } = new(NumberBefore, Nothing);

    public IEnumerable<Edit> Edit(Passage passage)
    {
        Match behind = passage.After(after);
        return [new(passage.Start - passage.Taken(before), passage.End + behind.Length)];
    }

    [GeneratedRegex(@"\s*(?<!\p{L})(?:(?:de|dans|en|à|au|du|in|from|of|at)\s+)?(?:la\s+|le\s+|l'|the\s+|sa\s+|son\s+|notre\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoomBefore { get; }

    [GeneratedRegex(
        @"(?:,?\s*(?<!\p{L})(?:n[ée](?:[.·-]?e)?[.·-]?s?|born)\s+(?:le\s+|en\s+|on\s+|in\s+)?|\s*(?<!\p{L})(?:ddn|dn|dob|d\.o\.b\.?|date de naissance|date of birth)\s*:?\s*(?:le\s+)?|\s*(?<![\p{L}'])(?:(?:depuis|jusqu'à|avant|pour|de|en|dans|on|since|from|in|of|until|by)\s+)?(?:(?:le|la|les|du|au|l'|the)\s*)?|\s*(?<![\p{L}])d')$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex MomentBefore { get; }

    [GeneratedRegex(@"^(?:'s(?!\p{L})|\s+(?:matin|soir|midi|apr[èe]s-midi|derni[èe]re?|prochaine?|dans la nuit|morning|evening|afternoon|night)(?!\p{L}))*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MomentAfter { get; }

    [GeneratedRegex(
        @"\s*(?<![\p{L}'])(?:(?:t[ée]l(?:[ée]phone)?|portable|mobile|phone|mail|e-mail|email|contact|adresse|fax)\s*(?:maman|papa)?\s*(?:(?:est|is)\s*)?[:.]?|(?:au|à l'|à|sur|on|at|via|par|depuis|from|call|see|voir|par mail)|(?:t[ée]l\s+(?:maman|papa|fille|fils)))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex ContactBefore { get; }

    [GeneratedRegex(
        @"\s*(?<![\p{L}'])(?:(?:ipp|nda|mrn|nip|iep|iban|nhs|hospital|dossier|s[ée]jour|patient id)\s*(?:(?:n°|no|num[ée]ro|number|num)\.?\s*)?[:.#]?|(?:plaque|immatricul[ée]+e?|car reg|reg)\s*:?|(?<!(?:son|sa|mon|le|du|un|his|her|my|the|their)\s+)(?:n°|no|num[ée]ro|number)\.?\s*:?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex NumberBefore { get; }

    [GeneratedRegex(@"^(?!)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nothing { get; }
}
