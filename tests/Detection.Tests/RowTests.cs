namespace ModerationBot.Detection.Tests;

/// <summary>Runs the example tables of the detectors of identification.</summary>
public sealed class RowTests
{
    private const string Open = "[[";
    private const string Close = "]]";

    private static readonly Dictionary<string, IDetector> Detectors =
        DetectorList.Load(ModelsFolder.Path).ToDictionary(detector => detector.Card.Name, StringComparer.Ordinal);

    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> data = [];
        foreach (string name in (string[])["nir", "national-number", "iban", "record-number", "phone", "email", "address", "plate", "birth-date", "person-name"])
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
        Assert.Equal(expected, result.Findings.OrderBy(finding => finding.Start).Select(finding => text.Substring(finding.Start, finding.Length)));
    }

    private static (string Text, List<string> Spans) Parse(string row)
    {
        List<string> spans = [];
        string text = row;
        for (int open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = text.IndexOf(Open, StringComparison.Ordinal))
        {
            int close = text.IndexOf(Close, StringComparison.Ordinal);
            spans.Add(text[(open + Open.Length)..close]);
            text = text[..open] + spans[^1] + text[(close + Close.Length)..];
        }

        return (text, spans);
    }
}
