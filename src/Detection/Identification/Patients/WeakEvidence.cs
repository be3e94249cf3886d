using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>Labels that point to nobody by themselves: initials, an age, a day, a disease, a bed of no patient.</summary>
internal static class WeakEvidence
{
    // Below any flag.
    private const double Most = 0.45;

    // The words of a text without a label must be quite sure.
    private const double SureWords = 0.7;

    /// <summary>The score that labels allow.</summary>
    /// <param name="views">The tokens.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="score">Calibrated score of the item.</param>
    public static double Limit(in TokenViews views, ReadOnlySpan<TagLabel> labels, double score) => IsWeak(views, labels) switch
    {
        null => score >= SureWords ? score : Math.Min(score, Most),
        true => Math.Min(score, Most),
        false => score,
    };

    /// <summary>Whether a text holds such labels and no other that tells of a patient; null when it holds no label at all.</summary>
    private static bool? IsWeak(in TokenViews views, ReadOnlySpan<TagLabel> labels)
    {
        bool any = false;
        bool ofPatient = (views.Setting & TokenViews.OfPatient) != 0;
        for (int i = 0; i < labels.Length; i++)
        {
            bool weak = labels[i] switch
            {
                TagLabel.Patient => IsInitials(views, i),
                TagLabel.Age or TagLabel.Date or TagLabel.Condition => true,
                TagLabel.Room => !ofPatient,
                _ => labels[i] <= TagLabel.NoFact,
            };
            any |= labels[i] is TagLabel.Patient or > TagLabel.NoFact;
            if (!weak)
            {
                return false;
            }
        }

        return any ? true : null;
    }

    /// <summary>Initials, or the title before them.</summary>
    private static bool IsInitials(in TokenViews views, int at) =>
        NameReader.IsOfInitials(views.Padded[at + TokenViews.Margin].Name) || NameReader.IsOfInitials(views.Padded[at + TokenViews.Margin + 1].Name);
}
