using System.Text.RegularExpressions;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>A job is put in wider words ("boulanger" becomes "travailleur manuel"); one that no group holds goes.</summary>
internal sealed partial class JobRule : IRewriteRule
{
    private static readonly JobGroup[] Groups =
    [
        new("élu", "élue", "elected official", "maire mayor depute mp senat conseiller adjoint councillor congress member prefet sous-prefet minist"),
        new("membre du clergé", "membre du clergé", "member of the clergy", "cure pretre vicar priest rev pasteur eveque bishop imam rabbi moine monk nun religieu bonne parish"),
        new("enseignant", "enseignante", "teacher", "instit enseign prof teacher schoolteacher headt headm principal proviseur school directeur directrice lecturer maitresse"),
        new("travailleur manuel", "travailleuse manuelle", "manual worker",
            "artisan agricult eleveu cultivat farmer boulang baker bouch butcher charcut fromag poissonn fish viticult vigneron wine maraich apicult bee marin pecheu ostreicult berger shepherd "
            + "bucheron lumber garde gamekeeper couvreu roofer charpent plomb plumb chauffagist electric macon brick menuis carpent ebenist garag mecanic mechanic ouvri worker soud welder "
            + "forgeron blacksmith maréchal marechal farrier jardin gardener paysag peintre paint tailleu"),
        new("conducteur", "conductrice", "driver", "chauff routier routiere conduct driver truck lorry coach bus taxi train cheminot pilot ambulanc"),
        new("commerçant", "commerçante", "trader", "commerc fleurist florist librair booksell burali tobacco coiff hairdress bijout jewel horlog watch patron pub landlord landlady epic restaur serveu barm wait shop"),
        new("agent public", "agente publique", "public servant", "gendarm polic pomp sapeur firef fireman fire militaire soldat soldier facteu factrice post chef douan"),
        new("artiste", "artiste", "artist", "music violon violin pianist chant singer comed act ecriv roman novel sculpt danse dancer presentat newsread tv journalist report"),
        new("sportif", "sportive", "athlete", "joueu footb rugby athlet champion cycliste boxer boxeu"),
        new("professionnel qualifié", "professionnelle qualifiée", "professional",
            "notair huissier commissaire solicit avocat lawyer barrist juge judge magistrat procureu prosecut pharmac veterin vet dentist medecin doctor infirm nurse cadre ingenieu engineer architect comptable accountant airline hotesse steward flight air"),
    ];

    /// <summary>Every wording of a group.</summary>
    public static IEnumerable<string> Words => Groups.SelectMany(group => new[] { group.Man, group.Woman, group.English });

    public IEnumerable<Edit> Edit(Passage passage)
    {
        string? wider = passage.Drops ? null : Wider(passage);
        if (wider is null)
        {
            return [new(passage.Start - Math.Max(passage.Taken(Apposition), passage.Taken(Determiner)), passage.End + passage.After(Tail).Length)];
        }

        if (string.Equals(LetterFold.Fold(passage.Words), LetterFold.Fold(wider), StringComparison.Ordinal))
        {
            return [];
        }

        Match one = passage.Before(Definite);
        int inside = InsideDefinite.Match(passage.Words).Length;
        return one.Success || inside > 0
            ? [new(passage.Start - one.Length, passage.End, One(passage, wider, one.Success ? one.Value : passage.Words))]
            : [Links.Fit(passage, passage.Start, passage.End, wider)];
    }

    /// <summary>"the mayor" becomes "an elected official": there are many of them.</summary>
    private static string One(Passage passage, string wider, string before)
    {
        string article = passage.English
            ? "aeio".Contains(wider[0], StringComparison.Ordinal) ? "an " : "a "
            : Feminine.IsMatch(wider) || before.StartsWith("la", StringComparison.OrdinalIgnoreCase) ? "une " : "un ";
        return (char.IsUpper(before[0]) ? char.ToUpperInvariant(article[0]) + article[1..] : article) + wider;
    }

    private static string? Wider(Passage passage)
    {
        string[] words = LetterFold.Fold(passage.Words).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in words)
        {
            JobGroup best = Groups.MaxBy(group => group.Fit(word))!;
            if (best.Fit(word) > 0)
            {
                return passage.English ? best.English : IsWoman(passage, words) ? best.Woman : best.Man;
            }
        }

        return null;
    }

    private static bool IsWoman(Passage passage, string[] words) =>
        Array.Exists(words, word => FeminineJob.IsMatch(word)) || passage.Before(FeminineArticle).Success
        || (!MasculineJob.IsMatch(words[0]) && !passage.Before(MasculineArticle).Success && passage.Sex == Sex.Woman);

    [GeneratedRegex(@"\s*(?:,|\(|-)\s*(?:(?:un|une|le|la|the|a|an|our|notre|ancien|ancienne|ex|retired|former|retrait[ée]+)[\s-]+|l'){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Apposition { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:(?:un|une|a|an|comme|as|ancien|ancienne|retired|former)\s+)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Determiner { get; }

    [GeneratedRegex(@"^\s+(?:à la retraite|retrait[ée]+|en activité|de profession|du village)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tail { get; }

    [GeneratedRegex(@"(?<![\p{L}'])(?:(?:le|la|notre|the|our(?:\s+local)?)\s+|l')$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Definite { get; }

    [GeneratedRegex(@"^(?:(?:le|la|notre|the|our)\s|l'|monsieur\sle\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InsideDefinite { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:une|la|cette|ma|ancienne)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FeminineArticle { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:un|le|ce|mon|ancien|du|au)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MasculineArticle { get; }

    [GeneratedRegex(@"(?:euse|rice|ere|esse|ante|ienne|anne|onne|ouse|cate|trate|deputee|iste du village|patronne|policiere)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FeminineJob { get; }

    [GeneratedRegex(@"(?:eur|teur|ier|ger|cher|ien|ant|ard|con|cat|fier)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MasculineJob { get; }

    [GeneratedRegex(@"^(?:\p{L}+(?:euse|elle|ante|ente|rice|sportive)|élue|agente)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Feminine { get; }
}
