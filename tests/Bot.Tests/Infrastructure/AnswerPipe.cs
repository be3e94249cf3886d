using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>An input that gives one line when a test sends it, and an output that shows a line only once it was flushed.</summary>
internal sealed class AnswerPipe : TextReader
{
    private readonly Channel<string?> _lines = Channel.CreateUnbounded<string?>();

    public FlushedLines Answers { get; } = new();

    public void Send(string line) => _lines.Writer.TryWrite(line);

    public override void Close() => _lines.Writer.TryWrite(null);

    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => _lines.Reader.ReadAsync(cancellationToken);

    /// <summary>Keeps what is written until it is flushed.</summary>
    internal sealed class FlushedLines : StringWriter
    {
        private readonly Channel<string> _flushed = Channel.CreateUnbounded<string>();

        public FlushedLines()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public async Task<string> NextAsync() => await _flushed.Reader.ReadAsync().ConfigureAwait(false);

        public override Task FlushAsync()
        {
            StringBuilder text = GetStringBuilder();
            foreach (string line in text.ToString().Split(NewLine, StringSplitOptions.RemoveEmptyEntries))
            {
                _flushed.Writer.TryWrite(line);
            }

            text.Clear();
            return Task.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => FlushAsync();
    }
}
