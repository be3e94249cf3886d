using ModerationBot.Bot.Feeds.Discourse.Wire;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Finds posts in a topic by their numbers, with few calls.</summary>
internal sealed class DiscourseTopicReader(DiscourseSession session, long topic)
{
    private const int PostsPerCall = 50;

    private readonly Dictionary<long, DiscoursePost> _posts = [];
    private readonly HashSet<int> _read = [];
    private IReadOnlyList<long> _stream = [];
    private int _unreadable;

    /// <summary>The posts read so far.</summary>
    public IReadOnlyCollection<DiscoursePost> Posts => _posts.Values;

    /// <summary>How many objects had a broken shape.</summary>
    public int Unreadable => _unreadable;

    /// <summary>Reads the topic with its first posts.</summary>
    /// <exception cref="DiscourseGoneException">It is gone or out of sight.</exception>
    public async Task<DiscourseTopic> OpenAsync(CancellationToken cancellationToken)
    {
        DiscourseTopic shown =
            await session.GetAsync(session.Urls.Topic(topic), DiscourseJson.Default.DiscourseTopic, cancellationToken).ConfigureAwait(false);
        _stream = shown.PostStream?.Stream ?? [];
        Keep(shown.PostStream);
        return shown;
    }

    /// <summary>Reads posts.</summary>
    /// <param name="numbers">Their numbers in the topic, ascending.</param>
    /// <param name="cancellationToken">Stops between calls.</param>
    /// <returns>The numbers that are not there.</returns>
    public async Task<List<long>> FindAsync(IEnumerable<long> numbers, CancellationToken cancellationToken)
    {
        List<long> missing = [];
        foreach (long number in numbers)
        {
            await LookAsync(number, cancellationToken).ConfigureAwait(false);
            if (!_posts.ContainsKey(number))
            {
                missing.Add(number);
            }
        }

        return missing;
    }

    /// <summary>Deleted posts leave holes: a post stands at the place of its number or before it.</summary>
    private async Task LookAsync(long number, CancellationToken cancellationToken)
    {
        int part = (int)(Math.Min(number, _stream.Count) - 1) / PostsPerCall;
        for (; part >= 0 && !_posts.ContainsKey(number) && _stream.Count > _posts.Count; part--)
        {
            List<long> ids = [.. _stream.Skip(part * PostsPerCall).Take(PostsPerCall)];
            if (_read.Add(part))
            {
                DiscourseTopic some = await session.GetAsync(
                    session.Urls.Posts(topic, ids), DiscourseJson.Default.DiscourseTopic, cancellationToken).ConfigureAwait(false);
                Keep(some.PostStream);
            }

            if (_posts.Values.Any(post => post.Id == ids[0] && post.PostNumber <= number))
            {
                break;
            }
        }
    }

    private void Keep(DiscourseStream? stream)
    {
        foreach (DiscoursePost post in LooseList.Read(stream?.Posts, DiscourseJson.Default.DiscoursePost, ref _unreadable))
        {
            if (post.PostNumber is { } number)
            {
                _posts[number] = post with { TopicId = topic };
            }
        }
    }
}
