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
    [InlineData("professions.tsv", 50_000)]
    [InlineData("rare-diseases.tsv", 50_000)]
    public void Table_OnDisk_MatchesItsCard(string name, long largest)
    {
        byte[] table = File.ReadAllBytes(Path.Combine(ModelsFolder.Path, name));
        string card = File.ReadAllText(Path.Combine(ModelsFolder.Path, Path.GetFileNameWithoutExtension(name) + ".card.md"));
        Assert.True(table.LongLength <= largest, $"{name}: {table.LongLength} bytes");
        Assert.Contains("Licence", card, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(table)), Hash().Match(card).Value);
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();
}
