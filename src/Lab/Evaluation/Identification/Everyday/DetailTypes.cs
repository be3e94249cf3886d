using ModerationBot.Detection;

namespace ModerationBot.Lab.Evaluation.Identification.Everyday;

/// <summary>Types of the everyday set, and which findings speak of them.</summary>
internal static class DetailTypes
{
    private static readonly string[] Soft = ["organisation", "title", "nationality"];

    /// <summary>The groups of the page: name, types of marks, types of findings.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Marks, IReadOnlyList<string> Findings)> Groups { get; } =
    [
        ("persons", ["person"], [IdentifierTypes.PersonName]),
        ("places", ["address", "city", "country"], [IdentifierTypes.Place, IdentifierTypes.Facility]),
        ("contacts", ["phone", "email", "url", "ip"], [IdentifierTypes.Phone, IdentifierTypes.Email, IdentifierTypes.Url, IdentifierTypes.Handle]),
        ("numbers", ["iban", "card", "ssn", "licence", "passport"], [IdentifierTypes.IdNumber]),
        ("dates and ages", ["date", "age"], [IdentifierTypes.Date, IdentifierTypes.Age, IdentifierTypes.AgeOver89]),
    ];

    /// <summary>Every type of a mark.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Groups.SelectMany(group => group.Marks), .. Soft];

    /// <summary>What points to a circle rather than to one person: employer, title, nationality.</summary>
    public static bool IsSoft(string type) => Soft.Contains(type);
}
