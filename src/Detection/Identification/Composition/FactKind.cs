namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Kinds of facts about a patient; of each kind the rarest counts.</summary>
internal enum FactKind
{
    /// <summary>Age in years or months.</summary>
    Age,

    /// <summary>Woman or man, girl or boy.</summary>
    Sex,

    /// <summary>Town, department.</summary>
    Place,

    /// <summary>Hospital, nursing home, practice, school.</summary>
    Facility,

    /// <summary>Room, bed, box.</summary>
    Room,

    /// <summary>When the care took place.</summary>
    Moment,

    /// <summary>Job or public role.</summary>
    Profession,

    /// <summary>Rare disease.</summary>
    Disease,

    /// <summary>Family or neighbourhood.</summary>
    Relation,

    /// <summary>Something the press covers.</summary>
    Event,

    /// <summary>Country or ethnic origin.</summary>
    Origin,

    /// <summary>Name or initials.</summary>
    Name,

    /// <summary>Distinguishing mark: a tattoo on the face, a glass eye.</summary>
    Mark,

    /// <summary>Cared for by the author, where no place is named: "ma patiente", "aux urgences".</summary>
    Practice,
}
