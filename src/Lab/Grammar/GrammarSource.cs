using ModerationBot.Detection;

namespace ModerationBot.Lab.Grammar;

/// <summary>
/// The grammar of one language: word lists, identities and slurs by ground, and templates, from the files
/// <c>src/Lab/Grammar/fr-*.txt</c> or <c>en-*.txt</c>. A section starts with <c>@</c>; <c>#</c> starts a comment.
/// </summary>
internal sealed class GrammarSource
{
    private readonly Dictionary<string, List<string[]>> _lists = new(StringComparer.Ordinal);
    private readonly List<GrammarTemplate> _templates = [];

    private GrammarSource(string language) => Language = language;

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>The templates in the order of the files.</summary>
    public IReadOnlyList<GrammarTemplate> Templates => _templates;

    /// <summary>Entries of a list, each with its forms; empty when there is no such list.</summary>
    public IReadOnlyList<string[]> List(string name) => _lists.GetValueOrDefault(name) ?? [];

    /// <summary>Reads the files of a language.</summary>
    /// <exception cref="InvalidDataException">A line is not well formed; the message names file and line.</exception>
    public static GrammarSource Load(string folder, string language)
    {
        GrammarSource source = new(language);
        string[] files = Directory.GetFiles(folder, language + "-*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            source.Read(file);
        }

        return source;
    }

    private void Read(string path)
    {
        string[] head = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string place = $"{Path.GetFileName(path)} line {number}";
            if (line[0] == '@')
            {
                head = Head(line, place);
            }
            else
            {
                Body(head, line, place);
            }
        }
    }

    private static string[] Head(string line, string place)
    {
        string[] head = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool valid = head switch
        {
            ["identity" or "slur", var ground] => Grounds.All.Contains(ground),
            ["list", _] => true,
            ["templates", _, "0" or "1", ..] => true,
            _ => false,
        };
        return valid ? head : throw new InvalidDataException($"{place}: the section '{line}' is not known.");
    }

    private void Body(string[] head, string line, string place)
    {
        if (head.Length < 2)
        {
            throw new InvalidDataException($"{place}: a line stands before the first section.");
        }

        if (head[0] == "templates")
        {
            string[] grounds = head.Length > 3 ? head[3].Split(',') : [];
            _templates.Add(new(line, head[1], head[2] == "1", grounds));
            return;
        }

        string name = head[0] == "list" ? head[1] : $"{head[0]}.{head[1]}";
        List<string[]> list = _lists.GetValueOrDefault(name) ?? [];
        list.AddRange(line.Split(';').Select(entry => entry.Trim().Split('|')));
        _lists[name] = list;
    }
}
