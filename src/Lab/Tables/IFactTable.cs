namespace ModerationBot.Lab.Tables;

/// <summary>One table of <c>models/</c> and how it is made.</summary>
internal interface IFactTable
{
    /// <summary>Name of the file.</summary>
    string FileName { get; }

    /// <summary>Public files that it is made from, inside the folder <c>patients</c>; none when all of it is ours.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Makes the table; the same sources give the same lines.</summary>
    /// <exception cref="InvalidDataException">A hand-written source is not well formed.</exception>
    CompiledTable Compile(TableSources sources);
}
