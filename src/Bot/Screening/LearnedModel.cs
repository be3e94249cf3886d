using System.Text.RegularExpressions;

namespace ModerationBot.Bot.Screening;

/// <summary>
/// Where a model lies that was learnt from this installation's decisions: <c>models/BASE/discrimination.bin</c> in the
/// storage folder. BASE is the fingerprint of the model that came with the program and that it was measured against:
/// after an update of the program it is no longer taken, because nobody knows which of the two is better.
/// </summary>
/// <param name="Folder">The folder <c>models</c> of the storage folder.</param>
/// <param name="BaseModel">Fingerprint of the model that came with the program.</param>
/// <param name="FileName">Name of the model's file.</param>
internal sealed partial record LearnedModel(string Folder, string BaseModel, string FileName)
{
    /// <summary>The file that is taken.</summary>
    public string Path => System.IO.Path.Combine(Folder, BaseModel, FileName);

    /// <summary>Whether a model was learnt for another version of the program.</summary>
    public bool IsOutdated() => Directory.Exists(Folder) && Directory.EnumerateDirectories(Folder).Any(folder =>
        BaseName().IsMatch(System.IO.Path.GetFileName(folder))
        && System.IO.Path.GetFileName(folder) != BaseModel
        && File.Exists(System.IO.Path.Combine(folder, FileName)));

    [GeneratedRegex("^[0-9a-f]{12}$")]
    private static partial Regex BaseName();
}
