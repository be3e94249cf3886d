using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace ModerationBot.Lab.Data;

/// <summary>
/// Sentences of the public suites that judge the model, as hashes: nothing that equals one may be learnt from. The list
/// stays outside the project.
/// </summary>
internal sealed class AcceptanceHashes
{
    private const int Digits = 24;
    private readonly FrozenSet<string> _hashes;

    private AcceptanceHashes(IEnumerable<string> hashes) => _hashes = hashes.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A list that holds nothing, for a machine without the data.</summary>
    public static AcceptanceHashes None { get; } = new([]);

    /// <summary>Number of hashes.</summary>
    public int Count => _hashes.Count;

    /// <summary>Reads the list; <see cref="None"/> when the file is absent.</summary>
    public static AcceptanceHashes Load(string path) =>
        File.Exists(path) ? new(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length == Digits)) : None;

    /// <summary>Whether a text equals one of the sentences, but for case and marks.</summary>
    public bool Contains(string text) => _hashes.Count > 0 && _hashes.Contains(HashOf(text));

    /// <summary>First 24 hexadecimal digits of the SHA-256 of the text in lower case, marks as single spaces.</summary>
    public static string HashOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder plain = new(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            bool kept = c is >= 'a' and <= 'z' or >= '0' and <= '9' or >= 'à' and <= 'ÿ';
            if (kept)
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain.ToString().Trim())))[..Digits];
    }
}
