using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Tests;

/// <summary>Runs the example tables of the detectors of identification.</summary>
public sealed partial class RowTests
{
    private const double Flagging = 0.5;

    private static readonly Dictionary<string, IDetector> Detectors =
        DetectorList.Load(ModelsFolder.Path).ToDictionary(detector => detector.Card.Name, StringComparer.Ordinal);

    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> data = [];
        foreach (string name in (string[])[
            "nir", "national-number", "iban", "record-number", "payment-card", "identity-document", "staff-number", "room", "phone", "email", "address", "plate", "web", "network", "date", "age", "photo",
        ])
        {
            foreach (string[] row in RowFile.Read($"Identification/{name}.txt"))
            {
                data.Add(name, row[0]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Detect_Row_FindsWhatIsMarked(string name, string row)
    {
        (string text, List<string> expected) = Parse(row);
        DetectorResult result = Detectors[name].Detect(Document.From(new(text)));
        Assert.Equal(expected, result.Findings.OrderBy(finding => finding.Start).Select(finding => Mark(text, finding)));
    }

    private static string Mark(string text, Finding finding)
    {
        string span = text.Substring(finding.Start, finding.Length);
        return finding.Score >= Flagging ? $"[[{span}]]" : $"{{{{{span}}}}}";
    }

    /// <summary>[[flagged]] and {{found under the line}}.</summary>
    private static (string Text, List<string> Spans) Parse(string row)
    {
        List<string> spans = [.. Marked.Matches(row).Select(match => match.Value)];
        return (Marked.Replace(row, match => match.Value[2..^2]), spans);
    }

    [GeneratedRegex(@"\[\[.*?\]\]|\{\{.*?\}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked { get; }
}
