using ModerationBot.Detection;

namespace ModerationBot.Lab.Evaluation.Identification.Spans;

/// <summary>Types of spans that count as one another.</summary>
internal static class SpanTypes
{
    /// <summary>Ways to reach somebody: telephone, mail, web address, account.</summary>
    public const string Contact = "contact";

    /// <summary>Any place, with the places of care.</summary>
    public const string AnyPlace = "place or facility";

    /// <summary>The type under which a span is counted.</summary>
    public static string Strict(string type) => type switch
    {
        IdentifierTypes.AgeOver89 => IdentifierTypes.Age,
        IdentifierTypes.Phone or IdentifierTypes.Email or IdentifierTypes.Url or IdentifierTypes.Handle => Contact,
        _ => type,
    };

    /// <summary>The same, with places and facilities as one.</summary>
    public static string Lenient(string type) => type is IdentifierTypes.Place or IdentifierTypes.Facility ? AnyPlace : Strict(type);
}
