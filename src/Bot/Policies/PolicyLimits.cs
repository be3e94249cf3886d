namespace ModerationBot.Bot.Policies;

/// <summary>Limits of what an owner may set.</summary>
internal static class PolicyLimits
{
    /// <summary>Most words in a list.</summary>
    public const int Words = 200;

    /// <summary>Longest word or phrase, in UTF-16 units.</summary>
    public const int WordLength = 80;

    /// <summary>Most other forms of one word.</summary>
    public const int Forms = 24;

    /// <summary>Most rules of a group.</summary>
    public const int Rules = 30;

    /// <summary>Longest rule, in UTF-16 units.</summary>
    public const int RuleLength = 300;

    /// <summary>Shortest reason for a change.</summary>
    public const int ShortestWhy = 3;

    /// <summary>Longest reason for a change, in UTF-16 units.</summary>
    public const int Why = 500;

    /// <summary>Lowest threshold: below, nearly every text would be flagged.</summary>
    public const double LowestThreshold = 0.05;

    /// <summary>Most alerts a week that can be asked for.</summary>
    public const int MostAlerts = 10_000;
}
