using ModerationBot.Detection.Identification.Patients;

namespace ModerationBot.Detection.Tests.Identification;

/// <summary>Names and whose they are: every marked name is told as a patient's, and no other is.</summary>
public sealed class PatientNameTests
{
    private const string Open = "[[";
    private const string Close = "]]";

    private static readonly PatientDetector Detector = PatientDetector.Load(ModelsFolder.Path);

    public static TheoryData<string> Rows() => [.. RowFile.Read("Identification/person-name.txt").Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Detect_Row_TellsNamesOfPatientsOnly(string row)
    {
        string text = row.Replace(Open, "", StringComparison.Ordinal).Replace(Close, "", StringComparison.Ordinal);
        Finding[] found = [.. Detector.Detect(Document.From(new(text))).Findings
            .Where(finding => finding.Category == IdentifierTypes.PersonName && finding.IsReason)];
        (int Start, int End)[] expected = [.. Marks(row)];
        Assert.All(expected, mark => Assert.Contains(found, finding => finding.Start < mark.End && finding.Start + finding.Length > mark.Start));
        Assert.All(found.Where(finding => finding.Score >= 0.5), finding => Assert.Contains(expected, mark => finding.Start < mark.End && finding.Start + finding.Length > mark.Start));
    }

    private static IEnumerable<(int Start, int End)> Marks(string row)
    {
        int removed = 0;
        for (int open = row.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = row.IndexOf(Open, open + 1, StringComparison.Ordinal))
        {
            int close = row.IndexOf(Close, open, StringComparison.Ordinal);
            yield return (open - removed, close - Open.Length - removed);
            removed += Open.Length + Close.Length;
        }
    }
}
