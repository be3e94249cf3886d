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

    /// <summary>Irish PPS number: seven digits weighed 8 to 2, an optional second letter by 9, modulo 23.</summary>
    /// <param name="compact">Seven digits and one or two letters.</param>
    public static bool IsIrish(string compact)
    {
        int sum = compact.Length == 9 && compact[8] != 'W' ? (compact[8] - 'A' + 1) * 9 : 0;
        for (int i = 0; i < 7; i++)
        {
            sum += (compact[i] - '0') * (8 - i);
        }

        return compact[7] == (sum % 23 == 0 ? 'W' : (char)('A' + (sum % 23) - 1));
    }

    /// <summary>Australian Medicare: eight digits weighed 1, 3, 7, 9 give the ninth, modulo 10.</summary>
    public static bool IsMedicare(string digits)
    {
        ReadOnlySpan<int> weights = [1, 3, 7, 9, 1, 3, 7, 9];
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return digits[0] is >= '2' and <= '6' && sum % 10 == digits[8] - '0';
    }

    /// <summary>Vehicle identification number: seventeen characters, the ninth checks the others modulo 11 (North America).</summary>
    public static bool IsVehicle(string number)
    {
        const string letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
        const string values = "12345678123457923456789";
        ReadOnlySpan<int> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            int at = letters.IndexOf(number[i], StringComparison.Ordinal);
            sum += weights[i] * (at < 0 ? number[i] - '0' : values[at] - '0');
        }

        return number[8] == (sum % 11 == 10 ? 'X' : (char)('0' + (sum % 11)));
    }

    /// <summary>American DEA registration: two letters and seven digits, the last of which checks the others.</summary>
    public static bool IsDea(string compact)
    {
        int odd = compact[2] + compact[4] + compact[6] - (3 * '0');
        int even = compact[3] + compact[5] + compact[7] - (3 * '0');
        return (odd + (2 * even)) % 10 == compact[8] - '0';
    }
}
