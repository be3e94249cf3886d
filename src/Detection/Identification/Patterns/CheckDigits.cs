using System.Globalization;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>Check digits of national numbers and accounts. All take compact text: no spaces, capital letters.</summary>
internal static class CheckDigits
{
    /// <summary>Digits and letters of a match in capitals, with the letter O read as zero.</summary>
    public static string Compact(string match)
    {
        Span<char> kept = stackalloc char[match.Length];
        int length = 0;
        foreach (char c in match)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                kept[length++] = c is 'o' or 'O' ? '0' : char.ToUpperInvariant(c);
            }
        }

        return new(kept[..length]);
    }

    /// <summary>Key of a French social security number: 97 minus the number modulo 97; 2A counts as 19, 2B as 18.</summary>
    /// <param name="number">The first 13 characters.</param>
    /// <returns>1 to 97, or -1 when it is no number.</returns>
    public static int NirKey(string number)
    {
        string digits = number.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? (int)(97 - (value % 97)) : -1;
    }

    /// <summary>British NHS number: ten digits, weights 10 to 2, modulo 11.</summary>
    public static bool IsNhs(string digits)
    {
        int sum = 0;
        for (int i = 0; i < 9; i++)
        {
            sum += (digits[i] - '0') * (10 - i);
        }

        int check = 11 - (sum % 11);
        return check != 10 && check % 11 == digits[9] - '0';
    }

    /// <summary>Belgian national number: 97 minus nine digits modulo 97, with a 2 in front for those born from 2000 on.</summary>
    public static bool IsBelgian(string digits)
    {
        long body = long.Parse(digits[..9], CultureInfo.InvariantCulture);
        int key = int.Parse(digits[9..], CultureInfo.InvariantCulture);
        return key == 97 - (body % 97) || key == 97 - ((2_000_000_000 + body) % 97);
    }

    /// <summary>Thirteen digits of an EAN, as the Swiss social insurance uses.</summary>
    public static bool IsEan13(string digits)
    {
        int sum = 0;
        for (int i = 0; i < 12; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return (10 - (sum % 10)) % 10 == digits[12] - '0';
    }

    /// <summary>Luhn's sum, as Canadian and payment card numbers use.</summary>
    public static bool IsLuhn(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[digits.Length - 1 - i] - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    /// <summary>International bank account number: remainder 1 modulo 97 after its first four characters moved to the end.</summary>
    public static bool IsIban(string compact)
    {
        int remainder = 0;
        for (int i = 0; i < compact.Length; i++)
        {
            char c = compact[(i + 4) % compact.Length];
            int value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }
}
