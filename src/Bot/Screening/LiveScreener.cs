using ModerationBot.Detection;

namespace ModerationBot.Bot.Screening;

/// <summary>
/// Today's detectors. A model that was learnt here takes the place of the one that came with the program, while the
/// program runs: the new one is loaded beside the old, checked, and put in its place in one step. Whoever took
/// <see cref="Current"/> before goes on with it to the end of a batch; a file that is not sound changes nothing.
/// </summary>
/// <param name="shipped">The detectors with the model that came with the program.</param>
/// <param name="learned">Where a learnt model would lie.</param>
/// <param name="read">Makes the detector of a model's bytes.</param>
/// <param name="time">For the health page.</param>
/// <param name="logger">Takes versions and codes only.</param>
/// <param name="reasons">From which score on reasons are kept; null where that never changes.</param>
internal sealed partial class LiveScreener(
    Screener shipped, LearnedModel learned, Func<byte[], IDetector> read, TimeProvider time, ILogger<LiveScreener> logger,
    ReasonsOptions? reasons = null)
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const string Unreadable = "unreadable";
    private static readonly FileSign NotRead = new(-1, default);
    private readonly Lock _looking = new();
    private volatile State _state = new(shipped, InUseOf(shipped, false, time.GetUtcNow()));
    private Screener _shipped = shipped;
    private double? _reasonsFrom = reasons?.From;
    private FileSign? _seen;

    /// <summary>The detectors to judge with. Take it once for a batch.</summary>
    public Screener Current => _state.Screener;

    /// <summary>What is in use, and what was refused.</summary>
    public ModelInUse InUse => _state.InUse;

    /// <summary>
    /// Looks whether the learnt model's file or the score from which reasons are kept changed, and takes what is there now.
    /// </summary>
    /// <returns>Whether other detectors are in use than before.</returns>
    public bool Look()
    {
        lock (_looking)
        {
            Screener before = Current;
            FollowReasons();
            FileSign? sign = FileSign.Of(learned.Path);
            if (sign is null && _seen is not null)
            {
                // The file was taken away: a person wants the model back that came with the program.
                Use(_shipped, false);
            }
            else if (sign is { } there && there != _seen)
            {
                sign = Take(there);
            }

            _seen = sign;
            NoteOutdated();
            return !ReferenceEquals(before, Current);
        }
    }

    /// <summary>A threshold was lowered, or lifted again: the same models tell reasons from there on, and nothing is judged anew.</summary>
    private void FollowReasons()
    {
        if (reasons?.From is { } from && from != _reasonsFrom)
        {
            _shipped = _shipped.WithReasonsFrom(from);
            _state = _state with { Screener = Current.WithReasonsFrom(from) };
            _reasonsFrom = from;
        }
    }

    /// <returns>What was seen: a file that could not be opened is tried again, every other one only when it changes.</returns>
    private FileSign Take(FileSign sign)
    {
        if (sign.Length > MostBytes)
        {
            Refuse("too_large");
            return sign;
        }

        try
        {
            IDetector detector = Checked(read(File.ReadAllBytes(learned.Path)));
            Use(_shipped.With(detector), true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (InUse.Refused != Unreadable)
            {
                Refuse(Unreadable);
            }

            return NotRead;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever is wrong with a file, judging goes on with what is there.
            Refuse("damaged");
        }

        return sign;
    }

    /// <summary>Judges the detector's own examples: a model that breaks must break here.</summary>
    private static IDetector Checked(IDetector detector)
    {
        foreach (string text in detector.Card.Hits.Concat(detector.Card.Misses))
        {
            _ = detector.Detect(Document.From(new Content(text) { Attachments = detector.Card.HitAttachments }));
        }

        return detector;
    }

    private void Use(Screener screener, bool isLearned)
    {
        if (screener.DetectorSet == Current.DetectorSet && InUse.Learned == isLearned)
        {
            _state = _state with { InUse = InUse with { Refused = null } };
            return;
        }

        _state = new(screener, InUseOf(screener, isLearned, time.GetUtcNow()));
        Log.InUse(logger, InUse.Label, isLearned);
    }

    private void Refuse(string code)
    {
        _state = _state with { InUse = InUse with { Refused = code } };
        Log.Refused(logger, code, InUse.Label);
    }

    private void NoteOutdated()
    {
        bool outdated = !InUse.Learned && learned.IsOutdated();
        if (outdated != InUse.Outdated)
        {
            _state = _state with { InUse = InUse with { Outdated = outdated } };
        }
    }

    private static ModelInUse InUseOf(Screener screener, bool isLearned, DateTimeOffset since) =>
        new(ModelsOf(screener), isLearned, since);

    /// <summary>The detectors that have a model, as one word for rows and pages.</summary>
    public static string ModelsOf(Screener screener) =>
        string.Join(' ', screener.Cards.Where(card => card.Model is not null).Select(card => card.Label));

    private sealed record State(Screener Screener, ModelInUse InUse);

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Information, "Model in use: {Version}, learnt here: {Learned}")]
        public static partial void InUse(ILogger logger, string version, bool learned);

        [LoggerMessage(1302, LogLevel.Warning, "The learnt model's file is refused ({Code}); {Version} stays in use")]
        public static partial void Refused(ILogger logger, string code, string version);
    }
}
