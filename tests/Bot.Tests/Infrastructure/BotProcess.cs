using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>The real program as a process of its own, as a user starts it, so that it can be killed for real.</summary>
public sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private BotProcess(Process process) => _process = process;

    /// <summary>Everything that the program printed so far.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public bool HasExited => _process.HasExited;

    /// <summary>The built program, in the configuration of these tests.</summary>
    public static string Program
    {
        get
        {
            string configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
            return Repository.PathOf("artifacts", "bin", "ModerationBot.Bot", configuration, "ModerationBot.Bot.dll");
        }
    }

    /// <summary>Starts the program in a folder, with settings as environment variables.</summary>
    public static BotProcess Start(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string key, string value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        BotProcess bot = new(new Process { StartInfo = start });
        bot._process.OutputDataReceived += bot.Take;
        bot._process.ErrorDataReceived += bot.Take;
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>A port of the loopback that nobody uses at this moment.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits for a line that comes after <paramref name="skip"/> earlier lines.</summary>
    /// <exception cref="TimeoutException">It did not come; the message holds the last lines.</exception>
    public async Task<Match> WaitForAsync(string pattern, TimeSpan longest, int skip = 0)
    {
        using CancellationTokenSource limit = new(longest);
        int seen = skip;
        while (true)
        {
            foreach (string line in _lines.Skip(seen))
            {
                seen++;
                if (Regex.Match(line, pattern) is { Success: true } match)
                {
                    return match;
                }
            }

            try
            {
                await _arrived.WaitAsync(TimeSpan.FromMilliseconds(200), limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"'{pattern}' did not come. Last lines:\n{string.Join('\n', _lines.TakeLast(30))}");
            }

            if (_process.HasExited && seen >= _lines.Count)
            {
                throw new InvalidOperationException(
                    $"The program ended with {_process.ExitCode} before '{pattern}' came:\n{string.Join('\n', _lines.TakeLast(30))}");
            }
        }
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Its exit code and what it printed.</returns>
    public static async Task<(int Exit, string Output)> RunAsync(
        string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using BotProcess bot = Start(folder, settings, arguments);
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(90));
        await bot._process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        return (bot._process.ExitCode, string.Join('\n', bot.Lines));
    }

    /// <summary>Ends it at once, as a power cut does: no handler runs.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
    }

    /// <summary>Asks it to stop and waits for its end.</summary>
    public async Task<int> StopAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync().ConfigureAwait(false);
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(40));
        await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _arrived.Dispose();
    }

    private void Take(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            _lines.Enqueue(line.Data);
            _arrived.Release();
        }
    }
}
