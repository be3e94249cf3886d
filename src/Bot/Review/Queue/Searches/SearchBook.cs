using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>Keeps what flags are found by in step with their texts: written with the flag, erased with the text.</summary>
internal sealed class SearchBook(SearchTerms terms, MemberTexts texts) : IFlagFollower, IErasureFollower
{
    public async Task RaisedAsync(ModerationDb db, IReadOnlyCollection<Flag> flags, CancellationToken cancellationToken)
    {
        foreach (Flag flag in flags)
        {
            await WriteAsync(db, flag, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The marks stay: they tell that there is nothing to write again.</summary>
    public async Task ErasedAsync(ModerationDb db, IReadOnlyList<long> revisions, CancellationToken cancellationToken)
    {
        List<long> flags = await db.Set<Flag>().Where(f => revisions.Contains(f.Verdict.RevisionId)).Select(f => f.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<SearchWord>().Where(w => flags.Contains(w.FlagId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAsync(ModerationDb db, Flag flag, CancellationToken cancellationToken)
    {
        await db.Set<SearchWord>().Where(w => w.FlagId == flag.Id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        string words = JsonSerializer.Serialize(TermsOf(flag).Distinct());
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO search_words ("Word", "FlagId") SELECT value, {flag.Id} FROM json_each({words})""", cancellationToken)
            .ConfigureAwait(false);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT OR REPLACE INTO search_marks ("FlagId", "VerdictId") VALUES ({flag.Id}, {flag.VerdictId})""", cancellationToken)
            .ConfigureAwait(false);
    }

    private IEnumerable<long> TermsOf(Flag flag)
    {
        if (texts.Pseudonym(flag.Item) is { } pseudonym)
        {
            yield return terms.OfPseudonym(pseudonym);
        }

        foreach (string category in flag.Categories)
        {
            yield return terms.OfCategory(category);
        }

        foreach (string word in SearchTerms.WordsOf(texts.Open(flag.Verdict.Revision).Text))
        {
            yield return terms.OfWord(word);
        }
    }
}
