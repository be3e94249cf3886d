using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Discrimination;

/// <summary>One line for each language: the same score does not mean the same in both.</summary>
/// <param name="French">For French.</param>
/// <param name="English">For English.</param>
internal sealed record CalibrationPair(Calibration French, Calibration English)
{
    /// <summary>Between both: for texts too short to tell.</summary>
    public Calibration Unknown { get; } =
        new((French.Slope + English.Slope) / 2, (French.Intercept + English.Intercept) / 2);

    /// <summary>The line of a language.</summary>
    public Calibration Of(LanguageGuess language) => language.Code switch
    {
        LanguageGuess.French => French,
        LanguageGuess.English => English,
        _ => Unknown,
    };
}
