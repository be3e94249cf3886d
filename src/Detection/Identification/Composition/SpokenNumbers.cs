namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Numbers from 1 to 109 in French and English words.</summary>
internal static class SpokenNumbers
{
    private static readonly string[] FrenchSmall =
        ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];

    private static readonly string[] FrenchTens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];

    private static readonly string[] EnglishSmall =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static IEnumerable<KeyValuePair<string, double>> UpTo109()
    {
        for (int number = 1; number <= 109; number++)
        {
            yield return new(French(number), number);
            yield return new(English(number), number);
        }

        yield return new("quatre-vingts", 80);
    }

    private static string French(int number)
    {
        if (number >= 100)
        {
            return ("cent " + FrenchSmall[number - 100]).Trim();
        }

        if (number < 20)
        {
            return FrenchSmall[number];
        }

        int rest = number / 10 is 7 or 9 ? number - (((number / 10) - 1) * 10) : number % 10;
        string and = rest is 1 or 11 && number < 80 ? " et " : "-";
        return rest == 0 ? FrenchTens[number / 10] : FrenchTens[number / 10] + and + FrenchSmall[rest];
    }

    private static string English(int number)
    {
        if (number >= 100)
        {
            return number == 100 ? "one hundred" : "one hundred and " + EnglishSmall[number - 100];
        }

        string tail = number % 10 == 0 ? string.Empty : "-" + EnglishSmall[number % 10];
        return number < 20 ? EnglishSmall[number] : EnglishTens[number / 10] + tail;
    }
}
