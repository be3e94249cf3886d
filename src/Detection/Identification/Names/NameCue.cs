namespace ModerationBot.Detection.Identification.Names;

/// <summary>What made a word look like a name.</summary>
internal enum NameCue
{
    /// <summary>A first name before a capitalised word.</summary>
    FirstName,

    /// <summary>Mme, M., Mr, Mrs.</summary>
    CivilTitle,

    /// <summary>Dr, Pr, Me.</summary>
    ProfessionalTitle,

    /// <summary>"ma patiente …", "nommé …", an age after the name.</summary>
    Patient,

    /// <summary>"s'appelle …", "named …": of a person only when the text speaks of one.</summary>
    Named,

    /// <summary>"son mari …", "her daughter …".</summary>
    Relative,
}
