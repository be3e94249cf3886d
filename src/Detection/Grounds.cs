namespace ModerationBot.Detection;

/// <summary>
/// Grounds of discrimination, as code values. They group the criteria of article 225-1 of the French penal code.
/// </summary>
public static class Grounds
{
    /// <summary>Sex and sexism.</summary>
    public const string Sex = "sex";

    /// <summary>Sexual orientation, morals.</summary>
    public const string SexualOrientation = "sexual_orientation";

    /// <summary>Gender identity.</summary>
    public const string GenderIdentity = "gender_identity";

    /// <summary>Origin, nation, ethnicity, supposed race, surname, language.</summary>
    public const string Origin = "origin";

    /// <summary>Religion, or having none.</summary>
    public const string Religion = "religion";

    /// <summary>Disability, loss of autonomy.</summary>
    public const string Disability = "disability";

    /// <summary>State of health, genetic features, addiction.</summary>
    public const string Health = "health";

    /// <summary>Physical appearance, weight.</summary>
    public const string Appearance = "appearance";

    /// <summary>Age.</summary>
    public const string Age = "age";

    /// <summary>Poverty, social protection (C2S, AME), place of residence, bank domicile.</summary>
    public const string SocialCondition = "social_condition";

    /// <summary>Family situation, pregnancy.</summary>
    public const string Family = "family";

    /// <summary>Political opinions, union activity and any other ground of the law.</summary>
    public const string Other = "other";

    /// <summary>Every ground, in the fixed order of pages, models and reports.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Sex, SexualOrientation, GenderIdentity, Origin, Religion, Disability,
        Health, Appearance, Age, SocialCondition, Family, Other,
    ];
}
