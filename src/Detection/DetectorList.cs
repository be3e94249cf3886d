namespace ModerationBot.Detection;

/// <summary>
/// Every detector of the product, in the order in which they run. Adding one = its file or folder, and one line here.
/// </summary>
public static class DetectorList
{
    /// <summary>Loads the detectors with their tables and models.</summary>
    /// <param name="modelsFolder">The folder <c>models/</c>.</param>
    public static IReadOnlyList<IDetector> Load(string modelsFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        return [];
    }
}
