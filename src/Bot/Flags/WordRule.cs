namespace ModerationBot.Bot.Flags;

/// <summary>A word or phrase of the owner, with the other forms of it that count too.</summary>
/// <param name="Word">As she wrote it; found whole, whatever its case and accents.</param>
/// <param name="Forms">Plurals, feminines, verb forms that she left ticked.</param>
internal sealed record WordRule(string Word, IReadOnlyList<string> Forms)
{
    /// <summary>A word that counts only as it is written.</summary>
    public static WordRule Exactly(string word) => new(word, []);
}
