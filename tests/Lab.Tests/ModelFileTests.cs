using System.Security.Cryptography;
using System.Text.Json;

namespace ModerationBot.Lab.Tests;

public sealed class ModelFileTests
{
    private static string Models => Workplace.Find(AppContext.BaseDirectory).Models;

    [Fact]
    public void Card_NamesTheFileThatIsThere()
    {
        using JsonDocument card = JsonDocument.Parse(File.ReadAllText(Path.Combine(Models, "discrimination.card.json")));
        byte[] file = File.ReadAllBytes(Path.Combine(Models, card.RootElement.GetProperty("file").GetString()!));

        Assert.Equal(card.RootElement.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal(card.RootElement.GetProperty("bytes").GetInt32(), file.Length);
    }

    [Fact]
    public void Models_FitTheirLimitOfThirtyMegabytes()
    {
        long bytes = Directory.GetFiles(Models).Sum(file => new FileInfo(file).Length);

        Assert.InRange(bytes, 1, 30 * 1024 * 1024);
    }
}
