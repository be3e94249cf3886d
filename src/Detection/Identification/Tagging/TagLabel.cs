namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>
/// What a word is part of. There are two layers, tagged apart: whom or what a name names (0 to 15), and what else singles a
/// patient out (16 to 31). Values are places in a row of weights: never change them alone.
/// </summary>
internal enum TagLabel : byte
{
    /// <summary>No name.</summary>
    Other = 0,

    /// <summary>Name or initials of a patient, client, owner or of a relative.</summary>
    Patient,

    /// <summary>Name of a doctor, nurse or other colleague.</summary>
    Clinician,

    /// <summary>Name of an author of a paper.</summary>
    Author,

    /// <summary>Name of a public figure.</summary>
    Public,

    /// <summary>Name of a member of the group, greeted or signing.</summary>
    Member,

    /// <summary>A name inside a thing: disease, sign, score, street, hospital.</summary>
    Thing,

    /// <summary>A place, of a patient or not.</summary>
    Location,

    /// <summary>A firm, hospital or body.</summary>
    Organisation,

    /// <summary>Nothing that singles out.</summary>
    NoFact = 16,

    /// <summary>Where the patient lives or was.</summary>
    Place,

    /// <summary>Where the patient is cared for.</summary>
    Facility,

    /// <summary>Room, bed, box of the patient.</summary>
    Room,

    /// <summary>Date or moment of the care or birth.</summary>
    Date,

    /// <summary>Age of the patient.</summary>
    Age,

    /// <summary>Job or role of the patient or of a relative.</summary>
    Profession,

    /// <summary>Rare disease or distinguishing mark.</summary>
    Condition,

    /// <summary>Tie to a known person.</summary>
    Relation,

    /// <summary>Event that the press or the town knows.</summary>
    Event,

    /// <summary>Photo, scan or video that is pointed at.</summary>
    Photo,

    /// <summary>A number that stands for the patient.</summary>
    IdNumber,

    /// <summary>Telephone, mail, account or page of the patient.</summary>
    Contact,
}
