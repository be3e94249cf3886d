using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Address of a device on a network: IPv4, IPv6, MAC. It leads to a home or a person only beside other facts.</summary>
public sealed partial class NetworkDetector() : PatternDetector(Own, Four, Six, Hardware)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "network",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Adresse d'un appareil sur un réseau (IP, MAC).", "Address of a device on a network (IP, MAC)."),
        Languages = [],
        Blind = new("À qui est l'appareil ; un numéro de version à quatre nombres ressort au plus bas.", "Whose device it is; a version of four numbers comes out at the bottom."),
        Hits = ["IP address 203.0.113.42", "son adresse IP : 2001:db8:85a3::8a2e:370:7334", "MAC 00:1B:44:11:3A:B7"],
        Misses = ["version 1.2.3", "à 12:30:45", "256.300.1.2", "TA 12.8.7.6.5", "ratio 1:2:3:4"],
        Source = "RFC 791, RFC 4291, IEEE 802.",
    };

    private static readonly LocalizedText Reason = new("Adresse d'un appareil sur un réseau.", "Address of a device on a network.");

    private static readonly WordSet Announcing = new("ip ipv4 ipv6 adresse address addresses mac serveur server host hote log logs connexion connection login router routeur device appareil");

    private static readonly WordSet Refusing = new("version v release firmware build doi chapitre section article annexe");

    private static readonly PatternRule Four = new()
    {
        Category = IdentifierTypes.Url,
        Scan = FourLayout,
        Judge = match => IsOwn(match) ? new(0.15, Severity.Low, Reason) : new(0.35, Severity.Medium, Reason),
        Context = Announcing,
        Against = Refusing,
        Bare = 0.3,
        MayBeColleague = true,
        Worth = text => text.Text.AsSpan().Count('.') >= 3,
        Digits = 4,
    };

    private static readonly PatternRule Six = Four with
    {
        Scan = SixLayout,
        Judge = match => match.Length >= 6 && IsSix(match) ? new(0.35, Severity.Medium, Reason) : null,
        Worth = text => text.Text.AsSpan().Count(':') >= 2,
        Digits = 1,
    };

    private static readonly PatternRule Hardware = Four with
    {
        Category = IdentifierTypes.IdNumber,
        Scan = HardwareLayout,
        Judge = _ => new(0.4, Severity.Medium, Reason),
        Worth = text => text.Text.AsSpan().Count(':') >= 5 || text.Text.AsSpan().Count('-') >= 5,
        Digits = 2,
    };

    [GeneratedRegex(@"(?<![\d.\p{L}])(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?![\d\p{L}]|\.\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FourLayout { get; }

    [GeneratedRegex(@"(?<![\w:.])(?:(?:[\dA-Fa-f]{1,4}:){7}[\dA-Fa-f]{1,4}|(?:[\dA-Fa-f]{1,4}:){1,6}(?::[\dA-Fa-f]{1,4}){1,6}|::(?:[\dA-Fa-f]{1,4}:){0,5}[\dA-Fa-f]{1,4})(?![\w:])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SixLayout { get; }

    [GeneratedRegex(@"(?<![\w:-])[\dA-Fa-f]{2}([:-])(?:[\dA-Fa-f]{2}\1){4}[\dA-Fa-f]{2}(?![\w:-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HardwareLayout { get; }

    /// <summary>Eight groups, or fewer with one gap (RFC 4291, section 2.2); the layout gives the rest.</summary>
    private static bool IsSix(string match)
    {
        int gap = match.IndexOf("::", StringComparison.Ordinal);
        int groups = match.Split(':', StringSplitOptions.RemoveEmptyEntries).Length;
        return gap < 0 ? groups == 8 : groups < 8 && gap == match.LastIndexOf("::", StringComparison.Ordinal);
    }

    /// <summary>Own machine or own network: leads to nobody.</summary>
    private static bool IsOwn(string match) =>
        match.StartsWith("10.", StringComparison.Ordinal) || match.StartsWith("192.168.", StringComparison.Ordinal)
        || match.StartsWith("127.", StringComparison.Ordinal) || match.StartsWith("0.", StringComparison.Ordinal);
}
