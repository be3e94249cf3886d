namespace ModerationBot.Detection.Discrimination;

/// <summary>Score of a text alone, and the place that gave it.</summary>
/// <param name="Score">Before calibration.</param>
/// <param name="FirstUnit">First unit of the window that scored highest; 0 when the whole text did.</param>
/// <param name="EndUnit">The unit after its last.</param>
internal readonly record struct Judgement(double Score, int FirstUnit, int EndUnit)
{
    /// <summary>The part of the reading that gave the score.</summary>
    public Reading Of(in Reading reading) => EndUnit > FirstUnit ? reading.Window(FirstUnit, EndUnit) : reading;
}
