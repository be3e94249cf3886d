using System.Text;

namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>Joins single steps into runs that read well: what goes stands before what is new, and spaces between changed words change with them.</summary>
internal static class WordRuns
{
    /// <param name="script">One step per piece, in reading order.</param>
    /// <param name="old">Pieces of the older text.</param>
    /// <param name="fresh">Pieces of the newer text.</param>
    public static IReadOnlyList<TextRun> Of(List<RunKind> script, string[] old, string[] fresh)
    {
        Joiner joiner = new();
        int at = 0;
        int oldAt = 0;
        while (at < script.Count)
        {
            int end = at;
            int oldEnd = oldAt;
            bool word = false;
            while (end < script.Count && script[end] == RunKind.Same)
            {
                word |= TextWords.IsWord(old[oldEnd++]);
                end++;
            }

            bool between = at > 0 && end < script.Count && end > at && !word;
            for (; at < end; at++)
            {
                joiner.Add(between ? RunKind.Gone : RunKind.Same, between ? RunKind.New : null, old[oldAt++]);
            }

            for (; at < script.Count && script[at] != RunKind.Same; at++)
            {
                joiner.Add(script[at], null, script[at] == RunKind.Gone ? old[oldAt++] : fresh[joiner.Fresh]);
            }
        }

        return joiner.Runs();
    }

    private sealed class Joiner
    {
        private readonly List<TextRun> _runs = [];
        private readonly StringBuilder _same = new();
        private readonly StringBuilder _gone = new();
        private readonly StringBuilder _new = new();

        /// <summary>Pieces of the newer text that were joined.</summary>
        public int Fresh { get; private set; }

        public void Add(RunKind kind, RunKind? also, string piece)
        {
            if (kind == RunKind.Same)
            {
                Close(_gone, RunKind.Gone);
                Close(_new, RunKind.New);
            }
            else
            {
                Close(_same, RunKind.Same);
            }

            Of(kind).Append(piece);
            if (also is { } second)
            {
                Of(second).Append(piece);
            }

            Fresh += kind == RunKind.Gone && also is null ? 0 : 1;
        }

        public List<TextRun> Runs()
        {
            Close(_same, RunKind.Same);
            Close(_gone, RunKind.Gone);
            Close(_new, RunKind.New);
            return _runs;
        }

        private StringBuilder Of(RunKind kind) => kind switch
        {
            RunKind.Same => _same,
            RunKind.Gone => _gone,
            _ => _new,
        };

        private void Close(StringBuilder text, RunKind kind)
        {
            if (text.Length > 0)
            {
                _runs.Add(new TextRun(text.ToString(), kind));
                text.Clear();
            }
        }
    }
}
