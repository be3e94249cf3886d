using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>The names that rules find in a text, each with whom it stands for: what the tagger starts from.</summary>
internal sealed class NameReader
{
    private readonly NameFinder _finder;
    private readonly RoleRules _roles;

    private NameReader(NameLists lists) => (_finder, _roles) = (new(lists), new(lists));

    /// <summary>Reads the lists of names.</summary>
    /// <param name="modelsFolder">The folder <c>models/</c>.</param>
    /// <exception cref="FileNotFoundException">A list is missing.</exception>
    public static NameReader Load(string modelsFolder) => new(NameLists.Load(modelsFolder));

    /// <summary>Writes, for each token, 0 or a number for the role and form of the name that it is part of.</summary>
    public void Read(PreparedText text, Speech speech, Span<byte> marks)
    {
        marks.Clear();
        foreach (NameMention name in _finder.Find(text))
        {
            int role = (int)_roles.Decide(text, name, speech);
            marks[name.FirstToken..(name.LastToken + 1)].Fill((byte)(1 + (role * 4) + (int)name.Form));
        }
    }
}
