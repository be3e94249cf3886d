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

    /// <summary>Slope and intercept of French, then of English.</summary>
    public double[] Lines => [French.Slope, French.Intercept, English.Slope, English.Intercept];

    /// <summary>The pair of four numbers, in the order of <see cref="Lines"/>.</summary>
    public static CalibrationPair Of(ReadOnlySpan<double> lines) => new(new(lines[0], lines[1]), new(lines[2], lines[3]));

    /// <summary>The line of a language.</summary>
    public Calibration Of(LanguageGuess language) => language.Code switch
    {
        LanguageGuess.French => French,
        LanguageGuess.English => English,
        _ => Unknown,
    };
}
