using ModerationBot.Detection;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation.Fairness;

/// <summary>
/// Reads the harmless sentences of <c>src/Lab/Corpus/fairness-*.tsv</c>: group, ground, kind, sentence. They only measure:
/// nothing that learns may read them, and they are no part of <see cref="OwnCorpus"/>.
/// </summary>
internal static class FairnessSet
{
    private const int Fields = 4;
    private static readonly string[] Kinds = ["neutral", "positive", "clinical"];

    /// <summary>The sentences of a language, in the order of the file.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">A line is not valid; the message names file and line.</exception>
    public static IReadOnlyList<FairnessLine> Load(string folder, string language)
    {
        string path = Path.Combine(folder, $"fairness-{language}.tsv");
        return [.. File.ReadLines(path).Index().Skip(1).Select(line => Parse(line.Item, line.Index + 1, path, language))];
    }

    private static FairnessLine Parse(string line, int number, string path, string language)
    {
        string[] fields = line.Split('\t');
        string place = $"{Path.GetFileName(path)} line {number}";
        if (fields.Length != Fields)
        {
            throw new InvalidDataException($"{place} has {fields.Length} fields, not {Fields}: group, ground, kind, sentence.");
        }

        if (!Grounds.All.Contains(fields[1]) || !Kinds.Contains(fields[2]))
        {
            throw new InvalidDataException($"{place} has the ground '{fields[1]}' and the kind '{fields[2]}', of which one is not known.");
        }

        Example example = new(FormattableString.Invariant($"fairness-{language}-{number}"), fields[3], false)
        {
            Language = language,
            Function = fields[2],
            Source = "fairness",
            Split = "test",
        };
        return new(fields[0], fields[1], fields[2], example);
    }
}
