using System.Text.RegularExpressions;

namespace ModerationBot.Benchmarks.Console;

/// <summary>What a first visit of the queue costs on the wire: page, style, script and icon, with their headers.</summary>
internal sealed partial class FirstPaint
{
    /// <summary>Bytes by part.</summary>
    public required IReadOnlyList<(string Part, long Bytes)> Parts { get; init; }

    public long Total => Parts.Sum(part => part.Bytes);

    public static async Task<FirstPaint> MeasureAsync(Visitor visitor)
    {
        string html = System.Text.Encoding.UTF8.GetString(await visitor.OpenAsync("", "/queue", compressed: false));
        List<(string, long)> parts = [("page", await BytesAsync(visitor, "/queue"))];
        foreach (string address in Assets().Matches(html).Select(m => m.Value).Distinct())
        {
            parts.Add((Name().Match(address).Value, await BytesAsync(visitor, address)));
        }

        return new FirstPaint { Parts = parts };
    }

    private static async Task<long> BytesAsync(Visitor visitor, string path)
    {
        long before = visitor.Received;
        await visitor.OpenAsync("", path);
        return visitor.Received - before;
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex Assets();

    [GeneratedRegex("[^/]+(?=\\?)")]
    private static partial Regex Name();
}
