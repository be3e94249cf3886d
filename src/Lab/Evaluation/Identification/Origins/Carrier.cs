using System.Text;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Evaluation.Identification.Origins;

/// <summary>A sentence with slots for names: <c>{F}</c> first name of a woman, <c>{M}</c> of a man, <c>{S}</c> surname.</summary>
/// <param name="Sentence">The sentence.</param>
internal sealed record Carrier(string Sentence)
{
    private const int SlotLength = 3;

    /// <summary>The sentences of a language, from <c>src/Lab/Corpus/carriers-*.txt</c>; they only measure.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">A sentence has no slot; the message names file and line.</exception>
    public static IReadOnlyList<Carrier> Load(string corpus, string language)
    {
        string path = Path.Combine(corpus, $"carriers-{language}.txt");
        return [.. File.ReadLines(path).Index()
            .Where(line => line.Item.Length > 0 && line.Item[0] != '#')
            .Select(line => Parse(line.Item, FormattableString.Invariant($"{Path.GetFileName(path)} line {line.Index + 1}")))];
    }

    /// <summary>The sentence with names, and where they stand.</summary>
    /// <param name="nameOf">A name for a slot: F, M or S.</param>
    public (string Text, IReadOnlyList<TextSpan> Names) Fill(Func<char, string> nameOf)
    {
        StringBuilder text = new();
        List<TextSpan> names = [];
        for (int i = 0; i < Sentence.Length; i++)
        {
            if (!IsSlot(Sentence.AsSpan(i)))
            {
                text.Append(Sentence[i]);
                continue;
            }

            string name = nameOf(Sentence[i + 1]);
            names.Add(new(text.Length, name.Length));
            text.Append(name);
            i += SlotLength - 1;
        }

        return (text.ToString(), names);
    }

    private static Carrier Parse(string line, string place) => Enumerable.Range(0, line.Length).Any(i => IsSlot(line.AsSpan(i)))
        ? new(line)
        : throw new InvalidDataException($"{place} has no slot {{F}}, {{M}} or {{S}}.");

    private static bool IsSlot(ReadOnlySpan<char> rest) => rest is ['{', 'F' or 'M' or 'S', '}', ..];
}
