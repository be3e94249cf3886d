using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>E-mail address in a text that speaks of a patient.</summary>
public sealed partial class EmailDetector() : PatternDetector(Own, Rule)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "email",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Adresse électronique, dans un texte qui parle d'un patient.", "E-mail address, in a text that speaks of a patient."),
        Languages = [],
        Blind = new("À qui est l'adresse ; les adresses écrites en toutes lettres.", "Whose address it is; addresses spelt out."),
        Hits = ["La patiente m'écrit depuis jeanne.k@exemple.fr", "my patient (j_doe51@example.org) keeps writing"],
        Misses = ["Inscription au congrès : info@congres.example", "@jean tu confirmes ?", "a@b"],
        Source = "Common form of addresses (RFC 5321), shortened.",
    };

    private static readonly PatternRule Rule = new()
    {
        Category = IdentifierTypes.Email,
        Pattern = Layout,
        Judge = _ => new(0.8, Severity.Critical, new("Adresse électronique d'une personne.", "E-mail address of a person.")),
        MayBeColleague = true,
        Digits = 0,
        Marker = '@',
    };

    [GeneratedRegex(@"(?<![\w.%+-])[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12}(?![\w-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Layout { get; }
}
