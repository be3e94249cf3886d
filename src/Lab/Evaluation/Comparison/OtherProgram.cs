using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ModerationBot.Lab.Evaluation.Comparison;

/// <summary>Any program that reads a text a line in UTF-8 and prints a score a line, the higher the worse.</summary>
/// <param name="command">Program and arguments.</param>
internal sealed class OtherProgram(string command)
{
    /// <summary>Scores of texts, in their order. A line break inside a text becomes a space.</summary>
    /// <exception cref="InvalidDataException">It did not start, did not end well, or printed something else; the message says which.</exception>
    public async Task<double[]> AskAsync(IReadOnlyList<string> texts, CancellationToken token)
    {
        using Process process = Start();
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(token);
            await GiveAsync(process, texts, token);
            string[] lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            await process.WaitForExitAsync(token);
            return process.ExitCode == 0
                ? Parse(lines, texts.Count)
                : throw new InvalidDataException($"The other program ended with code {process.ExitCode}.");
        }
        finally
        {
            Stop(process);
        }
    }

    private Process Start()
    {
        string[] parts = command.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new(parts.FirstOrDefault(""), parts.Length > 1 ? parts[1] : "")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            throw new InvalidDataException($"The program '{start.FileName}' did not start: {error.Message}", error);
        }
    }

    private static async Task GiveAsync(Process process, IReadOnlyList<string> texts, CancellationToken token)
    {
        try
        {
            foreach (string text in texts)
            {
                await process.StandardInput.WriteLineAsync(text.ReplaceLineEndings(" ").AsMemory(), token);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading: its exit code and the number of its lines tell the rest.
        }
    }

    private static double[] Parse(string[] lines, int expected)
    {
        if (lines.Length != expected)
        {
            throw new InvalidDataException($"The other program printed {lines.Length} lines for {expected} texts.");
        }

        return [.. lines.Select((line, i) =>
            double.TryParse(line, CultureInfo.InvariantCulture, out double score) && double.IsFinite(score)
                ? score
                : throw new InvalidDataException($"Line {i + 1} of the other program is no score such as 0.73."))];
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
