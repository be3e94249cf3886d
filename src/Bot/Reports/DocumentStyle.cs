using System.Security.Cryptography;
using System.Text;

namespace ModerationBot.Bot.Reports;

/// <summary>The style of a report's own file, and its fingerprint: the content policy lets this one in and no other.</summary>
internal static class DocumentStyle
{
    public const string Text = """
        body { font: 16px/1.5 system-ui, sans-serif; color: #1b2733; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
        .report-verdict { font-size: 1.2rem; font-weight: 600; } .report-note { color: #7a4a00; }
        table { width: 100%; border-collapse: collapse; } th, td { text-align: left; padding: .35rem 0; border-bottom: 1px solid #dde4ea; font-weight: 400; }
        td { text-align: right; font-variant-numeric: tabular-nums; }
        """;

    /// <summary>As a source of <c>style-src</c>.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
