namespace ModerationBot.Bot.Storage;

/// <summary>
/// One step of the way from feed to report. A run takes the rows of the stage before that lack this stage's row and
/// writes its own, each in one transaction. It may be stopped anywhere and run again: unique keys make that harmless.
/// </summary>
internal interface IStage
{
    /// <summary>The stage's word, as in the folder, the log and the health page.</summary>
    string Name { get; }

    /// <summary>How long to wait when a run found nothing to do.</summary>
    TimeSpan Interval { get; }

    /// <summary>Carries some rows on.</summary>
    /// <returns>How many; 0 when nothing was waiting.</returns>
    Task<int> RunAsync(CancellationToken cancellationToken);
}
