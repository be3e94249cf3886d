using Microsoft.Win32.SafeHandles;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>Where standard output leads.</summary>
internal static class OutputPlace
{
    private const int StandardOutput = 1;

    /// <summary>
    /// Whether another program reads what is written. A screen keeps it for whoever looks, a file for ever; on Windows a
    /// file cannot be told from a pipe here, and counts as one.
    /// </summary>
    public static bool IsPipe => Console.IsOutputRedirected && !IsFile();

    private static bool IsFile()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using SafeFileHandle handle = new(StandardOutput, ownsHandle: false);
        using FileStream stream = new(handle, FileAccess.Write, bufferSize: 0);
        return stream.CanSeek;
    }
}
