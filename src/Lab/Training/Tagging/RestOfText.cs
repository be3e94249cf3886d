namespace ModerationBot.Lab.Training.Tagging;

/// <summary>What the unmarked words of a source may be.</summary>
internal enum RestOfText
{
    /// <summary>Nothing: the source marks all persons, places and bodies.</summary>
    Nothing,

    /// <summary>A capitalised word may be a place or body that says nothing of a patient; no word is a person.</summary>
    NamesOfPlaces,
}
