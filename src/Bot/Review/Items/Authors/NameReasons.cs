namespace ModerationBot.Bot.Review.Items.Authors;

/// <summary>Codes of why somebody asks for an author's name. The decision log keeps the code.</summary>
internal static class NameReasons
{
    /// <summary>To write to the author.</summary>
    public const string Contact = "contact";

    /// <summary>To find the item on the platform and act there by hand.</summary>
    public const string ByHand = "by_hand";

    /// <summary>To answer the Order, the courts or the host.</summary>
    public const string Authority = "authority";

    /// <summary>To see whether one is too close to the author to decide.</summary>
    public const string Conflict = "conflict";

    public static IReadOnlyList<string> All { get; } = [Contact, ByHand, Authority, Conflict];
}
