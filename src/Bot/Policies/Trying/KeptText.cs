using ModerationBot.Bot.Screening;
using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Policies.Trying;

/// <summary>A text that is still kept, with its newest verdict.</summary>
/// <param name="ItemId">Its item.</param>
/// <param name="FlagId">Its flag; null for a post that is kept as context.</param>
/// <param name="Kind">Post or comment.</param>
/// <param name="Text">Read once.</param>
/// <param name="Verdict">With its findings.</param>
internal sealed record KeptText(long ItemId, long? FlagId, ContentKind Kind, PreparedText Text, StoredVerdict Verdict);
