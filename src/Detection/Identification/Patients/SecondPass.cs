using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>
/// What the whole text says of single labels: a name that was a patient's once is a patient's everywhere in it, a name
/// that is said to be invented is nobody's, and one behind "selon" or before "et al." is an author's.
/// </summary>
internal static class SecondPass
{
    private const int MostNames = 8;
    private const WordFlags Common = WordFlags.Ordinary | WordFlags.VeryCommon | WordFlags.Medical;

    /// <summary>Changes labels where the text as a whole says otherwise.</summary>
    public static void Run(in TokenViews views, Span<TagLabel> labels)
    {
        Span<ulong> names = stackalloc ulong[MostNames];
        int count = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            ref readonly TokenView view = ref views.Padded[i + TokenViews.Margin];
            if (labels[i] != TagLabel.Patient)
            {
                continue;
            }

            if (NameReader.IsOfNobody(view.Name))
            {
                labels[i] = TagLabel.Other;
            }
            else if (NameReader.RoleOf(view.Name) == NameRole.Author)
            {
                labels[i] = TagLabel.Author;
            }
            else if (count < MostNames && (view.Flags & Common) == 0 && view.IsLongWord)
            {
                names[count++] = view.Word;
            }
        }

        for (int i = 0; i < labels.Length && count > 0; i++)
        {
            bool unnamed = labels[i] is TagLabel.Other or TagLabel.Thing or TagLabel.Location or TagLabel.Organisation;
            labels[i] = unnamed && names[..count].Contains(views.Padded[i + TokenViews.Margin].Word) ? TagLabel.Patient : labels[i];
        }
    }
}
