using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>Sends a harmless message to every recipient through the channel of the settings, and keeps the last answers in memory.</summary>
internal sealed class AlertTrial(
    IEnumerable<IAlertChannel> channels,
    AlertComposer composer,
    IOptions<AlertsOptions> options,
    PageAddress pages,
    IDbContextFactory<ModerationDb> factory,
    IDecisionLog log,
    TimeProvider time) : IDisposable
{
    /// <summary>A recipient is not written to more often than this.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private volatile List<AlertTrialAnswer> _last = [];

    /// <summary>The answers of the last test since the program started, by recipient; none when there was none.</summary>
    public IReadOnlyList<AlertTrialAnswer> Last => _last;

    /// <summary>Sends the test.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="actorId">Who asks for it.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>False when the last test was a moment ago.</returns>
    public async Task<bool> SendAsync(string language, string actorId, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_last.Count > 0 && time.GetUtcNow() - _last[0].At < Pause)
            {
                return false;
            }

            List<AlertTrialAnswer> answers = [];
            foreach (string recipient in options.Value.Recipients)
            {
                answers.Add(await SendOneAsync(recipient, language, cancellationToken).ConfigureAwait(false));
            }

            _last = answers;
            await NoteAsync(answers, actorId, cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<AlertTrialAnswer> SendOneAsync(string recipient, string language, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (channels.FirstOrDefault(one => one.Name == options.Value.Channel) is not { } channel)
        {
            return new(recipient, now, false, "channel_unknown");
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds()}.test.{Guid.NewGuid():N}@{pages.Address.Host}");
        try
        {
            AlertMessage message = await composer.ComposeTrialAsync(id, recipient, language, new Uri(pages.Address, "queue")).ConfigureAwait(false);
            return new(recipient, now, true, await channel.SendAsync(message, cancellationToken).ConfigureAwait(false));
        }
        catch (AlertChannelException exception)
        {
            return new(recipient, now, false, exception.Code);
        }
    }

    /// <summary>Counts and codes: an address is no business of the log.</summary>
    private async Task NoteAsync(List<AlertTrialAnswer> answers, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, object?> payload = new()
        {
            ["channel"] = options.Value.Channel,
            ["sent"] = answers.Count(answer => answer.Sent),
            ["recipients"] = answers.Count,
            ["actor"] = actorId,
        };
        await log.AppendAsync(db, LogKinds.AlertTested, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
