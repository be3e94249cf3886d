using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ModerationBot.Detection.Identification.Patterns;

namespace ModerationBot.Detection.Tests.Identification;

public sealed class CheckDigitsTests
{
    [Theory]
    [InlineData("2951099126111", 93)]
    [InlineData("186022A215325", 23)]
    [InlineData("2550814168025", 38)]
    [InlineData("1801275123456", 42)]
    [InlineData("not a number", -1)]
    public void NirKey_Number_GivesKey(string number, int expected) => Assert.Equal(expected, CheckDigits.NirKey(number));

    [Theory]
    [InlineData("O6 12-a", "0612A")]
    [InlineData("", "")]
    public void Compact_Match_KeepsDigitsAndCapitals(string match, string expected) => Assert.Equal(expected, CheckDigits.Compact(match));

    [Fact]
    public void IsNhs_OneDigitChanged_Fails() => OneChange("9434765919", CheckDigits.IsNhs);

    [Fact]
    public void IsEan13_OneDigitChanged_Fails() => OneChange("7569217076985", CheckDigits.IsEan13);

    [Fact]
    public void IsLuhn_OneDigitChanged_Fails() => OneChange("046454286", CheckDigits.IsLuhn);

    [Fact]
    public void IsBelgian_OneDigitChanged_Fails() => OneChange("85073003328", CheckDigits.IsBelgian);

    [Fact]
    public void IsIban_OneDigitChanged_Fails() => OneChange("BE71096123456769", CheckDigits.IsIban, from: 2);

    [Fact]
    public void IsMedicare_OneDigitChanged_Fails() => OneChange("295147202", CheckDigits.IsMedicare, from: 1);

    [Fact]
    public void IsDea_OneOddDigitChanged_Fails()
    {
        Assert.True(CheckDigits.IsDea("AB1234563"));
        Assert.False(CheckDigits.IsDea("AB2234563"));
    }

    [Theory]
    [InlineData("1234567T", true)]
    [InlineData("9647553G", true)]
    [InlineData("9647553H", false)]
    [InlineData("1234567FA", true)]
    public void IsIrish_Number_ChecksLetter(string number, bool expected) => Assert.Equal(expected, CheckDigits.IsIrish(number));

    [Theory]
    [InlineData("1HGBH41JXMN109186", true)]
    [InlineData("1M8GDM9AXKP042788", true)]
    [InlineData("1M8GDM9AXKP042789", false)]
    public void IsVehicle_Number_ChecksNinth(string number, bool expected) => Assert.Equal(expected, CheckDigits.IsVehicle(number));

    [Fact]
    public void IsBelgian_BornAfter2000_UsesTheOtherCentury()
    {
        long body = 010_203_045;
        long key = 97 - ((2_000_000_000 + body) % 97);
        Assert.True(CheckDigits.IsBelgian(body.ToString("D9", CultureInfo.InvariantCulture) + key.ToString("D2", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void NirKey_OneDigitChanged_Differs() =>
        Prop.ForAll(Gen.Choose(0, 12).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (place, step) =>
        {
            const string number = "2951099126111";
            return CheckDigits.NirKey(Change(number, place, step)) != CheckDigits.NirKey(number);
        }).QuickCheckThrowOnFailure();

    private static void OneChange(string valid, Func<string, bool> test, int from = 0)
    {
        Assert.True(test(valid));
        Prop.ForAll(Gen.Choose(from, valid.Length - 1).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (place, step) => !test(Change(valid, place, step)))
            .QuickCheckThrowOnFailure();
    }

    private static string Change(string digits, int place, int step)
    {
        char[] changed = digits.ToCharArray();
        changed[place] = (char)('0' + ((changed[place] - '0' + step) % 10));
        return new(changed);
    }
}
