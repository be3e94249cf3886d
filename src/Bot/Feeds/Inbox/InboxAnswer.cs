using ModerationBot.Bot.Feeds.Import;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>What a call did, by line.</summary>
/// <param name="New">Items seen for the first time.</param>
/// <param name="Changed">Known items whose text or attachments differ.</param>
/// <param name="Unchanged">Known items, the same item twice, and deletions of what was not there.</param>
/// <param name="Gone">Known items that are now gone.</param>
/// <param name="Bad">Lines that could not be taken.</param>
/// <param name="Errors">Each bad line with what is wrong.</param>
internal sealed record InboxAnswer(int New, int Changed, int Unchanged, int Gone, int Bad, IReadOnlyList<ImportError> Errors);
