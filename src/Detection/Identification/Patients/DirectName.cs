using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>A name on which rules and tagger agree that it is a patient's or a relative's: one direct identifier is enough.</summary>
internal static class DirectName
{
    private const double FullName = 0.9;
    private const double Surname = 0.8;
    private const double FirstName = 0.6;

    /// <summary>Score of the surest such name, 0 when there is none. Initials point to nobody by themselves.</summary>
    public static double Score(in TokenViews views, ReadOnlySpan<TagLabel> labels)
    {
        double score = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            byte mark = views.Padded[i + TokenViews.Margin].Name;
            if (labels[i] == TagLabel.Patient && NameReader.RoleOf(mark) is NameRole.Patient or NameRole.Relative)
            {
                score = Math.Max(score, ScoreOf(NameReader.FormOf(mark)));
            }
        }

        return score;
    }

    private static double ScoreOf(NameForm form) => form switch
    {
        NameForm.Full => FullName,
        NameForm.Surname => Surname,
        NameForm.FirstName => FirstName,
        _ => 0,
    };
}
