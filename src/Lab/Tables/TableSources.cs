namespace ModerationBot.Lab.Tables;

/// <summary>Where the tables come from.</summary>
/// <param name="Own">Folder of the hand-written sources, <c>src/Lab/Tables</c>.</param>
/// <param name="Data">Folder <c>patients</c> of the public data; may be absent.</param>
internal sealed record TableSources(string Own, string Data)
{
    /// <summary>A hand-written source.</summary>
    public HandFile Hand(string name) => new(Path.Combine(Own, name));

    /// <summary>Path of a public file.</summary>
    /// <param name="name">Path inside the folder, with slashes.</param>
    public string Public(string name) => Path.Combine([Data, .. name.Split('/')]);
}
