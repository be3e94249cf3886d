using System.CommandLine;
using ModerationBot.Bot.Hosting.Commands;

namespace ModerationBot.Bot.Hosting;

/// <summary>The commands of the program.</summary>
internal static class BotCommandLine
{
    public static RootCommand Create()
    {
        RootCommand root = new("ModerationBot watches private professional groups and leaves what it flags to a person.")
        {
            RunCommand.Create(),
            ScreenCommand.Create(),
            ImportCommand.Create(),
            ReportCommand.Create(),
            VerifyCommand.Create(),
            DecisionsCommand.Create(),
        };
        root.SetAction((_, cancellationToken) => RunCommand.RunAsync(cancellationToken));
        return root;
    }
}
