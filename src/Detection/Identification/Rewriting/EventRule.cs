using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>What the press covers: how somebody was hurt is put in wider words, that it was in the papers goes with its clause.</summary>
internal sealed partial class EventRule : IRewriteRule
{
    public IEnumerable<Edit> Edit(Passage passage)
    {
        string? wider = passage.Drops ? null : Wider(passage);
        if (wider is null)
        {
            return [passage.Before(Relative) is { Success: true } relative
                ? new(passage.Start - relative.Length, passage.End + passage.After(Told).Length)
                : Clauses.Around(passage)];
        }

        return wider.EndsWith(passage.Words, StringComparison.OrdinalIgnoreCase) ? [] : [Fit(passage, wider)];
    }

    private static Edit Fit(Passage passage, string wider)
    {
        int inside = passage.Words.StartsWith("l'", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        int behind = Behind.Match(passage.Words) is { Success: true } of ? of.Length : 0;
        return Links.Fit(passage, passage.Start + inside, passage.End - behind, wider);
    }

    private static string? Wider(Passage passage)
    {
        string words = passage.Words;
        return Press.IsMatch(words) ? null
            : passage.English ? English(words)
            : Hurt.IsMatch(words) ? "victime d'un accident"
            : Attacked.IsMatch(words) ? "victime d'une agression"
            : Attack.IsMatch(words) ? "agression"
            : Accident.IsMatch(words) ? "accident"
            : null;
    }

    private static string? English(string words) =>
        Killed.IsMatch(words) ? "died"
        : StabbedOrShot.Match(words) is { Success: true } verb ? (verb.Value.StartsWith("shot", StringComparison.OrdinalIgnoreCase) ? "injured in the" : "assaulted")
        : Attack.IsMatch(words) ? "assault"
        : Accident.IsMatch(words) ? "accident"
        : null;

    [GeneratedRegex(@"faits? divers|infos|\bjt\b|journ|presse|ouest|t[ée]l[ée]gramme|bfm|parisien|papers|news|front page|m[ée]diatis|assises", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Press { get; }

    [GeneratedRegex(@"^(?:noy[ée]+|foudroy[ée]+|d[ée]fenestr[ée]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hurt { get; }

    [GeneratedRegex(@"^(?:poignard[ée]+|tu[ée]+ par balle)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attacked { get; }

    [GeneratedRegex(@"couteau|fusillade|attentat|f[ée]minicide|infanticide|enl[èe]vement|otage|braquage|shooting|stabbing|hostage", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attack { get; }

    [GeneratedRegex(@"accident|noyade|incendie|explosion|avalanche|requin|drowning|fire|crash|lightning|shark", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Accident { get; }

    [GeneratedRegex(@"^(?:drowned|murdered)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Killed { get; }

    [GeneratedRegex(@"^(?:stabbed|shot)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StabbedOrShot { get; }

    [GeneratedRegex(@"\sde$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind { get; }

    [GeneratedRegex(@",?\s+(?:dont|qui|que|that|which|who)\s+(?:[\p{L}']+\s+){0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"^\s+(?:a|ont|en a)\s+(?:parl[ée]|racont[ée])(?:\s+(?:hier|la semaine derni[èe]re|ce matin|partout))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Told { get; }
}
