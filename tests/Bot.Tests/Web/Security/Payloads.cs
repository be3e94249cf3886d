using System.Globalization;
using System.Text.RegularExpressions;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>The texts of <c>payloads.txt</c>.</summary>
internal static partial class Payloads
{
    public static IReadOnlyList<string> All { get; } =
        [.. File.ReadLines(Repository.PathOf("tests", "Bot.Tests", "Web", "Security", "payloads.txt")).Skip(2).Select(Meant)];

    private static string Meant(string line) => Escape().Replace(line, match => match.Value switch
    {
        "\\n" => "\n",
        "\\\\" => "\\",
        var code => ((char)int.Parse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\\u[0-9a-f]{4}|\\n|\\\\")]
    private static partial Regex Escape();
}
