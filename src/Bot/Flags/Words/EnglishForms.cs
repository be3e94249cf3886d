namespace ModerationBot.Bot.Flags.Words;

/// <summary>English endings by rule: the plural, and -s, -ed, -ing of a verb.</summary>
internal static class EnglishForms
{
    /// <summary>More than one of a noun; also the third person of a verb.</summary>
    public static string Plural(string word) => word switch
    {
        [.., 's' or 'x' or 'z'] => word + "es",
        [.., 'c' or 's', 'h'] => word + "es",
        [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ies",
        _ => word + "s",
    };

    /// <summary>Past and -ing form, with the last letter doubled where a short vowel asks for it.</summary>
    public static IEnumerable<string> Verb(string word) => word switch
    {
        _ when word.Length < 3 || !word.All(char.IsAsciiLetter) => [],
        [.., 'e'] => [word + "d", word[..^1] + "ing"],
        [.., var before, 'y'] when !IsVowel(before) => [word[..^1] + "ied", word + "ing"],
        [.. var head, var first, var vowel, var last] when IsVowel(vowel) && !IsVowel(first) && !IsVowel(last)
            && last is not ('w' or 'x' or 'y') && !head.Any(IsVowel) => [word + last + "ed", word + last + "ing"],
        _ => [word + "ed", word + "ing"],
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
