namespace ModerationBot.Detection;

/// <summary>What can identify a patient, as code values. They group the 18 items of 45 CFR 164.514(b)(2)(i).</summary>
public static class IdentifierTypes
{
    /// <summary>Name of a person.</summary>
    public const string PersonName = "person_name";

    /// <summary>Date or precise moment of care or birth.</summary>
    public const string Date = "date";

    /// <summary>Age of 90 or more.</summary>
    public const string AgeOver89 = "age_over_89";

    /// <summary>Age.</summary>
    public const string Age = "age";

    /// <summary>Place smaller than a region.</summary>
    public const string Place = "place";

    /// <summary>Hospital, practice, ward.</summary>
    public const string Facility = "facility";

    /// <summary>Room, bed, box.</summary>
    public const string Room = "room";

    /// <summary>Telephone or fax.</summary>
    public const string Phone = "phone";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>National, record, insurance or account number.</summary>
    public const string IdNumber = "id_number";

    /// <summary>Profession or public role.</summary>
    public const string Profession = "profession";

    /// <summary>Rare disease.</summary>
    public const string RareCondition = "rare_condition";

    /// <summary>Relative or family detail.</summary>
    public const string Relation = "relation";

    /// <summary>Web address.</summary>
    public const string Url = "url";

    /// <summary>Handle of an account.</summary>
    public const string Handle = "handle";

    /// <summary>Event that the press may have covered.</summary>
    public const string Event = "event";

    /// <summary>Photo, scan or video.</summary>
    public const string Photo = "photo";

    /// <summary>Every type, in the fixed order of pages and reports.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PersonName, Date, AgeOver89, Age, Place, Facility, Room, Phone, Email, IdNumber,
        Profession, RareCondition, Relation, Url, Handle, Event, Photo,
    ];
}
