namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>What a word is part of. Its values are part of the model file: never change them alone.</summary>
internal enum TagLabel : byte
{
    /// <summary>Nothing of the below.</summary>
    Other,

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

    /// <summary>A place that says nothing of a patient.</summary>
    Location,

    /// <summary>A firm, hospital or body that says nothing of a patient.</summary>
    Organisation,

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
