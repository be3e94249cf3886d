using System.Text;

namespace ModerationBot.Lab.Tables;

/// <summary>A table ready to be written.</summary>
/// <param name="Header">What its columns hold; written as a comment.</param>
/// <param name="Rows">Its rows, in order.</param>
/// <param name="Card">What is to be known of it.</param>
internal sealed record CompiledTable(string Header, IReadOnlyList<string> Rows, TableCard Card)
{
    /// <summary>The bytes of the file: UTF-8, one line a row.</summary>
    public byte[] Bytes() => Encoding.UTF8.GetBytes(string.Join('\n', [$"# {Header}", .. Rows, ""]));
}
