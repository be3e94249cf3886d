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

    private const byte Nobody = byte.MaxValue;
    private const int InventedBefore = 6;
    private const int InventedAfter = 5;

    /// <summary>Whether a mark says that the name is invented or stands for anybody: "Mme X", "prénom modifié".</summary>
    public static bool IsOfNobody(byte mark) => mark == Nobody || RoleOf(mark) == NameRole.Invented;

    /// <summary>Whom a mark stands for; null when there is no name.</summary>
    public static NameRole? RoleOf(byte mark) => mark is 0 or Nobody ? null : (NameRole)((mark - 1) / 4);

    /// <summary>Whether a mark stands for initials.</summary>
    public static bool IsOfInitials(byte mark) => mark is not (0 or Nobody) && FormOf(mark) == NameForm.Initials;

    /// <summary>How much of the name a mark gives.</summary>
    public static NameForm FormOf(byte mark) => (NameForm)((mark - 1) % 4);

    /// <summary>Writes, for each token, 0 or a number for the role and form of the name that it is part of.</summary>
    public void Read(PreparedText text, Speech speech, Span<byte> marks)
    {
        marks.Clear();
        for (int i = 0; i < marks.Length; i++)
        {
            ReadOnlySpan<char> word = text.Folded(text.Tokens[i]);
            if (i > 0 && NameWords.Nobody.Contains(word) && IsTitle(text.Folded(text.Tokens[i - 1])))
            {
                marks.Slice(i - 1, 2).Fill(Nobody);
            }
            else if (NameWords.Invention.Contains(word) && RoleRules.AboutName(text, i))
            {
                MarkAround(text, i, marks);
            }
        }

        foreach (NameMention name in _finder.Find(text))
        {
            int role = (int)_roles.Decide(text, name, speech);
            Span<byte> mine = marks[name.FirstToken..(name.LastToken + 1)];
            mine.Fill(mine.Contains(Nobody) ? Nobody : (byte)(1 + (role * 4) + (int)name.Form));
        }
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => word is "m" || NameWords.CivilTitles.Contains(word);

    /// <summary>"Jeanne (prénom modifié)", "appelons-la Jeanne": the capitalised words nearby name nobody.</summary>
    private static void MarkAround(PreparedText text, int at, Span<byte> marks)
    {
        for (int i = Math.Max(0, at - InventedBefore); i < Math.Min(marks.Length, at + InventedAfter); i++)
        {
            marks[i] = text.Tokens[i].Has(TokenMarks.Capitalised) ? Nobody : marks[i];
        }
    }
}
