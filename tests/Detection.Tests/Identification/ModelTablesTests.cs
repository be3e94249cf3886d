using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Tests.Identification;

public sealed partial class ModelTablesTests
{
    [Theory]
    [InlineData("first-names.txt", 200_000)]
    [InlineData("eponyms.txt", 50_000)]
    [InlineData("places-fr.tsv", 1_000_000)]
    [InlineData("places-en.tsv", 200_000)]
    [InlineData("professions.tsv", 100_000)]
    [InlineData("rare-diseases.tsv", 100_000)]
    public void Table_OnDisk_MatchesItsCard(string name, long largest)
    {
        byte[] table = File.ReadAllBytes(Path.Combine(ModelsFolder.Path, name));
        string card = File.ReadAllText(Path.Combine(ModelsFolder.Path, Path.GetFileNameWithoutExtension(name) + ".card.md"));
        Assert.True(table.LongLength <= largest, $"{name}: {table.LongLength} bytes");
        Assert.All(["Content", "Source", "Licence", "How made", "Read by"], line => Assert.Contains($"- {line}: ", card, StringComparison.Ordinal));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"`{name}`, {table.Length:N0} bytes"), card, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(table)), Hash().Match(card).Value);
    }

    [Theory]
    [InlineData("places-fr.tsv", "brest", 130_000, 160_000)]
    [InlineData("places-fr.tsv", "neuilly", 50_000, 200_000)]
    [InlineData("places-fr.tsv", "montreal", 1_700_000, 1_800_000)]
    [InlineData("places-fr.tsv", "landes", 1, 1_000)]
    [InlineData("places-en.tsv", "belfast", 300_000, 400_000)]
    [InlineData("places-en.tsv", "dingle", 1_000, 3_000)]
    public void Place_OnDisk_HasInhabitantsOfThatOrder(string table, string place, double least, double most)
    {
        string row = File.ReadLines(Path.Combine(ModelsFolder.Path, table)).Single(line => line.StartsWith(place + "\t", StringComparison.Ordinal));
        Assert.InRange(double.Parse(row.Split('\t')[1], CultureInfo.InvariantCulture), least, most);
    }

    [Fact]
    public void Department_OfTheNameOfATown_HasItsOwnFigure()
    {
        string row = File.ReadLines(Path.Combine(ModelsFolder.Path, "places-fr.tsv")).Single(line => line.StartsWith("landes\t", StringComparison.Ordinal));
        Assert.InRange(double.Parse(row.Split('\t')[3], CultureInfo.InvariantCulture), 400_000, 450_000);
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();
}
