namespace ModerationBot.Detection.Identification.Names;

/// <summary>How much of a name is given.</summary>
internal enum NameForm
{
    /// <summary>First name and surname.</summary>
    Full,

    /// <summary>Surname, as after a title.</summary>
    Surname,

    /// <summary>First name only.</summary>
    FirstName,

    /// <summary>Initials only.</summary>
    Initials,
}
