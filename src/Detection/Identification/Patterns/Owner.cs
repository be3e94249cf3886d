namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>Whose telephone, address or account it seems to be.</summary>
internal enum Owner
{
    /// <summary>Of a practice, a seller, a congress.</summary>
    Business,

    /// <summary>Nothing in the text tells.</summary>
    Unknown,

    /// <summary>Of a patient or of a relative.</summary>
    Patient,
}
