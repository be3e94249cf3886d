using System.Diagnostics;

namespace ModerationBot.Benchmarks.Console;

/// <summary>The server as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const double Mebibyte = 1024 * 1024;
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Highest resident memory since its start, in MiB.</summary>
    public double PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / Mebibyte;
        }
    }

    /// <summary>Resident memory now, in MiB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / Mebibyte;
        }
    }

    /// <summary>Processor time since its start.</summary>
    public TimeSpan Busy
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(string folder)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        }

        start.ArgumentList.Add(ServerRun.Argument);
        start.ArgumentList.Add(folder);
        Process process = Process.Start(start)!;
        string? address = await process.StandardOutput.ReadLineAsync();
        return address is null
            ? throw new InvalidOperationException("The server of the benchmark did not start.")
            : new ServerProcess(process, new Uri(address));
    }

    /// <summary>The server ends when its input does.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
