using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>What of the queue is shown. Unknown values of a query string show everything: a stale link never fails. Public because Razor components are.</summary>
/// <param name="Severity">Only this severity; null for all.</param>
/// <param name="Half">Only this question; null for both.</param>
/// <param name="Category">Only flags with this ground or identifier type; null for all.</param>
/// <param name="Group">Only this group; null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record QueueFilter(Severity? Severity, Half? Half, string? Category, string? Group, int Page)
{
    public static QueueFilter All { get; } = new(null, null, null, null, 1);

    public bool IsEmpty => this with { Page = 1 } == All;

    /// <summary>Reads a query string.</summary>
    public static QueueFilter Parse(string? severity, string? half, string? category, string? group, string? page) => new(
        Enum.TryParse(severity, ignoreCase: true, out Severity parsedSeverity) && Enum.IsDefined(parsedSeverity) ? parsedSeverity : null,
        Enum.TryParse(half, ignoreCase: true, out Half parsedHalf) && Enum.IsDefined(parsedHalf) ? parsedHalf : null,
        Grounds.All.Concat(IdentifierTypes.All).FirstOrDefault(code => code == category),
        string.IsNullOrEmpty(group) ? null : group,
        int.TryParse(page, System.Globalization.CultureInfo.InvariantCulture, out int number) && number > 0 ? number : 1);

    internal bool Keeps(OpenFlag flag) =>
        (Severity is null || flag.Severity == Severity)
        && (Half is null || (Half == Detection.Half.Discrimination ? flag.Discrimination : flag.Identification))
        && (Category is null || flag.Categories.Contains(Category))
        && (Group is null || flag.GroupId == Group);

    /// <summary>The address of this view of the queue.</summary>
    public string ToUrl()
    {
        List<string> parts = [];
        Add("severity", Severity?.ToString());
        Add("half", Half?.ToString());
        Add("category", Category);
        Add("group", Group);
        Add("page", Page > 1 ? Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? "/queue" : $"/queue?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value.ToLowerInvariant())}");
            }
        }
    }
}
