using System.CommandLine;
using ModerationBot.Detection;
using ModerationBot.Lab.Tracing;

namespace ModerationBot.Lab.Commands;

/// <summary><c>trace</c>: shows one text through every stage, from letters to verdict.</summary>
internal static class TraceCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Workplace place)
    {
        Option<string> text = new("--text") { Description = "The text to judge.", Required = true };
        Option<string?> parent = new("--parent") { Description = "What it answers to." };
        Option<string> models = CommonOptions.Models(place);
        Command command = new("trace", "Shows one text through every stage.") { text, parent, models };
        command.SetAction(result =>
        {
            Content content = new(result.GetValue(text)!)
            {
                Parent = result.GetValue(parent),
                Kind = result.GetValue(parent) is null ? ContentKind.Post : ContentKind.Comment,
            };
            new Trace(result.GetValue(models)!, Console.Out).Show(content);
            return 0;
        });
        return command;
    }
}
