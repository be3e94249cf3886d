namespace ModerationBot.Bot.People;

/// <summary>The family of a browser and the kind of its device, as codes: enough to know one's own phone again.</summary>
/// <param name="Browser"><c>firefox</c>, <c>edge</c>, <c>opera</c>, <c>samsung</c>, <c>chrome</c>, <c>safari</c> or <c>other</c>.</param>
/// <param name="Device"><c>phone</c>, <c>tablet</c> or <c>computer</c>.</param>
internal sealed record BrowserSign(string Browser, string Device)
{
    /// <summary>In this order: most browsers also say that they are Chrome or Safari.</summary>
    private static readonly (string Mark, string Code)[] Families =
    [
        ("Firefox/", "firefox"), ("FxiOS/", "firefox"), ("Edg", "edge"), ("OPR/", "opera"), ("SamsungBrowser/", "samsung"),
        ("Chrome/", "chrome"), ("Chromium/", "chrome"), ("CriOS/", "chrome"), ("Safari/", "safari"),
    ];

    public static IReadOnlyList<string> Browsers { get; } = [.. Families.Select(f => f.Code).Distinct(), "other"];

    public static IReadOnlyList<string> Devices { get; } = ["phone", "tablet", "computer"];

    /// <summary>Reads the <c>User-Agent</c> header, which is forgotten afterwards.</summary>
    public static BrowserSign Of(string? userAgent)
    {
        string text = userAgent ?? "";
        string browser = Families.FirstOrDefault(f => text.Contains(f.Mark, StringComparison.Ordinal)).Code ?? "other";
        bool android = text.Contains("Android", StringComparison.Ordinal);
        bool mobile = text.Contains("Mobile", StringComparison.Ordinal);
        string device = text.Contains("iPad", StringComparison.Ordinal) || text.Contains("Tablet", StringComparison.Ordinal) || (android && !mobile) ? "tablet"
            : android || mobile || text.Contains("iPhone", StringComparison.Ordinal) ? "phone" : "computer";
        return new BrowserSign(browser, device);
    }
}
