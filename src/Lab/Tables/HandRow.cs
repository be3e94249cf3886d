namespace ModerationBot.Lab.Tables;

/// <summary>A row of a hand-written source.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record HandRow(string File, int Line, string[] Fields)
{
    /// <summary>The first field.</summary>
    public string Key => Fields[0];

    /// <summary>A field, or an empty text when the row is shorter.</summary>
    public string Field(int at) => at < Fields.Length ? Fields[at] : "";

    /// <summary>What is wrong with the row, with its place.</summary>
    public InvalidDataException Bad(string what) => new($"{File} line {Line}: {what}.");
}
