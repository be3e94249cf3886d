using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks.Dataflow;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>Judges lines in order, streaming: a bounded number of lines is in memory at any time.</summary>
internal sealed class ScreenRun(Screener screener, TextReader input, TextWriter output, TextWriter errors)
{
    private const int LinesInFlightPerThread = 64;
    private const int FlushEvery = 256;

    // French stays readable; the output is a file, not a page.
    private static readonly ScreenJson Json = new(new JsonSerializerOptions(ScreenJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private long _bad;
    private int _unflushed;

    /// <summary>Judges until the input ends.</summary>
    /// <param name="threads">Lines judged at once, from 1.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    /// <returns>0, or 2 when a line could not be read.</returns>
    public async Task<int> RunAsync(int threads, CancellationToken cancellationToken)
    {
        TransformBlock<(long Number, string Line), Outcome> judge = new(
            line => Judge(line.Number, line.Line),
            new ExecutionDataflowBlockOptions
            {
                MaxDegreeOfParallelism = threads,
                BoundedCapacity = threads * LinesInFlightPerThread,
                EnsureOrdered = true,
                CancellationToken = cancellationToken,
            });
        ActionBlock<Outcome> write = new(
            outcome => WriteAsync(outcome, judge.OutputCount == 0 && judge.InputCount == 0),
            new ExecutionDataflowBlockOptions { BoundedCapacity = LinesInFlightPerThread, CancellationToken = cancellationToken });
        judge.LinkTo(write, new DataflowLinkOptions { PropagateCompletion = true });
        await FeedAsync(judge, cancellationToken).ConfigureAwait(false);
        await write.Completion.ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return _bad == 0 ? 0 : 2;
    }

    private async Task FeedAsync(ITargetBlock<(long, string)> judge, CancellationToken cancellationToken)
    {
        long number = 0;
        while (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                await judge.SendAsync((number, line), cancellationToken).ConfigureAwait(false);
            }
        }

        judge.Complete();
    }

    private Outcome Judge(long number, string line)
    {
        try
        {
            ScreenLine? read = JsonSerializer.Deserialize(line, Json.ScreenLine);
            Content content = read?.ToContent() ?? throw new FormatException("line: must be an object");
            ScreenAnswer answer = ScreenAnswer.From(read.Id!, screener.Screen(content));
            return new Outcome(JsonSerializer.Serialize(answer, Json.ScreenAnswer), null);
        }
        catch (FormatException exception)
        {
            return Bad(number, exception.Message);
        }
        catch (JsonException exception)
        {
            // The library's own message may quote the line.
            return Bad(number, $"line: not valid JSON at byte {exception.BytePositionInLine ?? 0} of field {exception.Path ?? "$"}");
        }
    }

    private static Outcome Bad(long number, string error) =>
        new(null, JsonSerializer.Serialize(new LineError(number, error), Json.LineError));

    private async Task WriteAsync(Outcome outcome, bool idle)
    {
        if (outcome.Error is not null)
        {
            _bad++;
            await errors.WriteLineAsync(outcome.Error).ConfigureAwait(false);
            return;
        }

        await output.WriteLineAsync(outcome.Answer).ConfigureAwait(false);
        if (idle || ++_unflushed >= FlushEvery)
        {
            _unflushed = 0;
            await output.FlushAsync().ConfigureAwait(false);
        }
    }

    private sealed record Outcome(string? Answer, string? Error);
}
