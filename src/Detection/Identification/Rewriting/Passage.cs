using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>A finding in its text, as the rules see it.</summary>
/// <param name="Text">The text with plain apostrophes and spaces, of the same length as the draft.</param>
/// <param name="Start">First unit of the finding.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="English">Whether the text is English; otherwise it is taken for French.</param>
/// <param name="Step">How far to go.</param>
internal sealed record Passage(string Text, int Start, int End, bool English, RewriteStep Step)
{
    private const int Reach = 80;

    /// <summary>The found words.</summary>
    public string Words => Text[Start..End];

    /// <summary>Whether what was widened must go too.</summary>
    public bool Drops => Step >= RewriteStep.Drop;

    public Sex Sex => SexReader.At(Text, Start, English);

    /// <summary>Matches the end of what stands before the finding; the index is one of the text.</summary>
    /// <param name="pattern">A pattern that ends in <c>$</c>.</param>
    public Match Before(Regex pattern) => Before(pattern, Start);

    public Match Before(Regex pattern, int at) => pattern.Match(Text[Math.Max(0, at - Reach)..at]);

    /// <summary>Matches the beginning of what stands after the finding.</summary>
    /// <param name="pattern">A pattern that begins with <c>^</c>.</param>
    public Match After(Regex pattern) => pattern.Match(Text[End..Math.Min(Text.Length, End + Reach)]);

    /// <summary>Units before the finding that a pattern takes.</summary>
    public int Taken(Regex pattern) => Before(pattern) is { Success: true } match ? match.Length : 0;

    /// <summary>The last mark or letter before the finding; a line break for the beginning.</summary>
    public char Previous
    {
        get
        {
            string before = Text[..Start].TrimEnd(' ');
            return before.Length == 0 ? '\n' : before[^1];
        }
    }

    /// <summary>The same text with every apostrophe and space in its plain form, unit for unit.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, (target, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            target[i] = from[i] is '’' or 'ʼ' ? '\'' : from[i] is '\u00A0' or '\u202F' or '\t' ? ' ' : from[i];
        }
    });
}
