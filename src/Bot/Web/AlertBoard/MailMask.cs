namespace ModerationBot.Bot.Web.AlertBoard;

/// <summary>Shows of an address only what its owner recognises.</summary>
internal static class MailMask
{
    /// <summary><c>claire@example.org</c> becomes <c>c…@example.org</c>.</summary>
    public static string Of(string address) => address.IndexOf('@', StringComparison.Ordinal) is var at and > 0 ? $"{address[0]}…{address[at..]}" : "…";
}
