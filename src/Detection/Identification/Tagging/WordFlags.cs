namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>What lists say of a word. Twelve bits; part of the model file.</summary>
[Flags]
internal enum WordFlags : ushort
{
    /// <summary>In no list.</summary>
    None = 0,

    /// <summary>Common first name.</summary>
    FirstName = 1,

    /// <summary>Seldom first name.</summary>
    RareFirstName = 2,

    /// <summary>Surname.</summary>
    Surname = 4,

    /// <summary>Place of fewer than 5,000 people, or a word of its name.</summary>
    Village = 8,

    /// <summary>Place of 5,000 to 50,000 people.</summary>
    Town = 16,

    /// <summary>Larger place.</summary>
    City = 32,

    /// <summary>Any place.</summary>
    Place = Village | Town | City,

    /// <summary>Common word of ordinary text.</summary>
    Ordinary = 64,

    /// <summary>Word of medical language.</summary>
    Medical = 128,

    /// <summary>Drug.</summary>
    Drug = 256,

    /// <summary>Surname that names a disease, sign or score.</summary>
    Eponym = 512,

    /// <summary>Job.</summary>
    Profession = 1024,

    /// <summary>Very common word of ordinary text.</summary>
    VeryCommon = 2048,
}
