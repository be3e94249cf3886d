namespace ModerationBot.Lab.Grammar;

/// <summary>Spellings by which people slip past word lists.</summary>
internal static class Disguise
{
    private const string Plain = "aeiostbg";
    private const string Signs = "43105786";

    /// <summary>A phrase with its longest word in a disguised spelling.</summary>
    public static string Apply(string phrase, Random random)
    {
        string[] words = phrase.Split(' ');
        int longest = Array.IndexOf(words, words.MaxBy(word => word.Length));
        words[longest] = One(words[longest], random);
        return string.Join(random.Next(12) == 0 ? "" : " ", words);
    }

    private static string One(string word, Random random)
    {
        int at = random.Next(1, word.Length - 1);
        return random.Next(7) switch
        {
            0 => Leet(word),
            1 => word.Remove(at, 1),
            2 => word[..at] + word[at + 1] + word[at] + word[Math.Min(word.Length, at + 2)..],
            3 => string.Join(' ', word.ToCharArray()),
            4 => word[..at] + "*" + word[(at + 1)..],
            5 => word[..at] + new string(word[at], 4) + word[at..],
            _ => word[..at] + "." + word[at..],
        };
    }

    private static string Leet(string word) =>
        string.Concat(word.Select(c => Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and int i ? Signs[i] : c));
}
