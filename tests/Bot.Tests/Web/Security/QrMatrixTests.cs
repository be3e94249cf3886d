using ModerationBot.Bot.Web.Accounts;
using ModerationBot.Bot.Web.Accounts.Qr;

namespace ModerationBot.Bot.Tests.Web.Security;

public sealed class QrMatrixTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, QrVersion.Highest).SelectMany(n => new[] { new QrVersion(n).Capacity, new QrVersion(n).Capacity - 1 })];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Text_OfEachLengthAndVersion_IsReadBack(int length)
    {
        string text = new([.. Enumerable.Range(0, length).Select(i => (char)(' ' + ((i * 37) % 94)))]);

        Assert.Equal(text, QrReader.Read(QrMatrix.Of(text)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("été à Vannes, n° 12")]
    [InlineData("otpauth://totp/ModerationBot:claire%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ModerationBot&digits=6&period=30")]
    public void Text_OfAnyKind_IsReadBack(string text) => Assert.Equal(text, QrReader.Read(QrMatrix.Of(text)));

    /// <summary>Table 7 of ISO/IEC 18004:2015, level M, bytes.</summary>
    [Theory]
    [InlineData(1, 14)]
    [InlineData(2, 26)]
    [InlineData(5, 84)]
    [InlineData(7, 122)]
    [InlineData(10, 213)]
    [InlineData(15, 412)]
    [InlineData(20, 666)]
    public void Capacity_OfAVersion_IsThatOfTheStandard(int version, int bytes) => Assert.Equal(bytes, new QrVersion(version).Capacity);

    [Fact]
    public void Matrix_HasItsFindersAndTiming()
    {
        QrMatrix matrix = QrMatrix.Of("essai");
        string[] finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
        foreach ((int left, int top) in new[] { (0, 0), (matrix.Size - 7, 0), (0, matrix.Size - 7) })
        {
            Assert.Equal(finder, Enumerable.Range(0, 7).Select(y => string.Concat(Enumerable.Range(0, 7).Select(x => matrix[left + x, top + y] ? '#' : '.'))));
        }

        Assert.All(Enumerable.Range(8, matrix.Size - 16), i => Assert.Equal((i % 2 == 0, i % 2 == 0), (matrix[i, 6], matrix[6, i])));
    }

    [Fact]
    public void Text_TooLong_IsRefusedWithTheLimit()
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => QrMatrix.Of(new string('x', 667)));

        Assert.Contains("666", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_OfTheLongestAddress_Fits()
    {
        string link = SecondFactorDesk.LinkOf(new string('A', 32), $"{new string('x', 64)}@{new string('y', 185)}.org");

        Assert.Equal(link, QrReader.Read(QrMatrix.Of(link)));
    }
}
