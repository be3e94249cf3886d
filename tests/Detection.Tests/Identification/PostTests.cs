namespace ModerationBot.Detection.Tests.Identification;

/// <summary>Whole posts through the whole screener: is the half of identification flagged?</summary>
public sealed class PostTests
{
    private static readonly Screener Screener = Screener.Load(ModelsFolder.Path, new ScreeningThresholds());

    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> data = [];
        foreach (string[] row in RowFile.Read("Identification/posts.txt"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Screen_Post_IsFlaggedWhenItCouldIdentify(string expected, string text) =>
        Assert.Equal(expected == "1", Screener.Screen(new(text)).Identification.Flagged);
}
