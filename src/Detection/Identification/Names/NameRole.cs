namespace ModerationBot.Detection.Identification.Names;

/// <summary>Whom a name stands for.</summary>
internal enum NameRole
{
    /// <summary>Cannot be told and nothing points to a patient.</summary>
    Unknown,

    /// <summary>Patient, client or owner; also who bears a civil title and nothing else is known.</summary>
    Patient,

    /// <summary>Relative of a patient.</summary>
    Relative,

    /// <summary>Doctor, nurse, lawyer or other colleague.</summary>
    Clinician,

    /// <summary>Author of a paper.</summary>
    Author,

    /// <summary>Public figure.</summary>
    Public,

    /// <summary>Name of a disease, sign or score.</summary>
    Eponym,

    /// <summary>Member of the group, greeted or signing.</summary>
    Member,

    /// <summary>Said to be invented.</summary>
    Invented,
}
