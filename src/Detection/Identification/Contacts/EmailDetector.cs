using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>E-mail address, also with its signs spelt in brackets.</summary>
public sealed partial class EmailDetector() : PatternDetector(Own, Written, Spelt)
{
    private const double OfPerson = 0.8;
    private const double OfService = 0.15;

    private static readonly DetectorCard Own = new()
    {
        Name = "email",
        Version = 2,
        Half = Half.Identification,
        Purpose = new("Adresse électronique, dans un texte qui parle d'un patient ou d'un proche.", "E-mail address, in a text that speaks of a patient or a relative."),
        Languages = [],
        Blind = new(
            "À qui est l'adresse, si rien ne le dit : sous le seuil ; celle d'une annonce ou d'un service reste au plus bas.",
            "Whose address it is when nothing tells: under the line; that of an advert or a service stays at the bottom."),
        Hits = ["La patiente m'écrit depuis jeanne.k@exemple.fr", "send it to her carer, p.carer@example.org", "patient : jeanne.k [at] exemple [dot] fr"],
        Misses = ["@jean tu confirmes ?", "a@b", "5@kg"],
        Source = "Common form of addresses (RFC 5321), shortened.",
    };

    private static readonly LocalizedText Reason = new("Adresse électronique d'une personne.", "E-mail address of a person.");

    private static readonly PatternRule Written = new()
    {
        Category = IdentifierTypes.Email,
        Scan = Layout,
        Judge = match => new(Service.IsMatch(match) ? OfService : OfPerson, Severity.Critical, Reason),
        MayBeColleague = true,
        Digits = 0,
        Worth = text => text.Text.Contains('@', StringComparison.Ordinal),
    };

    private static readonly PatternRule Spelt = Written with { Scan = SpeltLayout, Worth = text => text.Text.AsSpan().ContainsAny('[', '(') };

    [GeneratedRegex(@"(?<![\w.%+-])[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12}(?![\w-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Layout { get; }

    [GeneratedRegex(
        @"(?<![\w.%+-])[\w.%+-]{2,64} ?[\[(](?:at|arobase|@|a)[\])] ?(?:[\w-]{2,63} ?(?:\.|[\[(](?:dot|point|\.)[\])]) ?){1,3}[A-Za-z]{2,12}(?![\w-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex SpeltLayout { get; }

    [GeneratedRegex(
        @"^(?:contact|info|infos|inscription|inscriptions|secretariat|accueil|recrutement|rh|drh|support|admin|bookings?|register|jobs?|courses?|hello|office|enquiries|locums?|noreply|no-reply|formation|congres|direction|manager|reception|camp|balint)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Service { get; }
}
