using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ModerationBot.Bot.Flags;

/// <summary>Settings of a policy as JSON. The same settings always give the same text.</summary>
internal static class PolicyJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes settings, dictionaries and lists of codes in order.</summary>
    public static string Write(PolicySettings settings) => JsonSerializer.Serialize(
        settings with
        {
            CategoryThresholds = new SortedDictionary<string, double>(settings.CategoryThresholds.ToDictionary(), StringComparer.Ordinal),
            GroundsOff = [.. settings.GroundsOff.Order(StringComparer.Ordinal)],
        },
        Options);

    /// <summary>Reads what <see cref="Write"/> gave; what an older program did not write has its default.</summary>
    /// <exception cref="InvalidDataException">It is no JSON of settings.</exception>
    public static PolicySettings Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PolicySettings>(json, Options) ?? throw new InvalidDataException("A policy is empty.");
        }
        catch (JsonException)
        {
            // The parser's own words would quote the owner's.
            throw new InvalidDataException("A policy cannot be read.");
        }
    }
}
