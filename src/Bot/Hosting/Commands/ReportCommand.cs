using System.CommandLine;
using System.Text;
using ModerationBot.Bot.Reports;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary><c>report --group G --week 2026-W47 --format html|json|csv|text</c>: writes a week's report to standard output.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        Option<string> group = new("--group") { Description = "Id of the group.", Required = true };
        Option<string> week = new("--week") { Description = "ISO week, such as 2026-W47.", Required = true };
        Option<string> format = new("--format") { Description = "html, json, csv or text.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. ReportFormats.All]);
        week.Validators.Add(result =>
        {
            if (!IsoWeek.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError($"--week: must be an ISO week such as 2026-W47, not '{result.GetValueOrDefault<string>()}'.");
            }
        });
        Command command = new("report", "Writes a week's report to standard output.") { group, week, format };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(group), parsed.GetRequiredValue(week), parsed.GetRequiredValue(format), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string group, string week, string format, CancellationToken cancellationToken)
    {
        _ = IsoWeek.TryParse(week, out IsoWeek parsed);
        await using WebApplication host = await BotHost.OpenAsync(cancellationToken).ConfigureAwait(false);
        string? file = await host.Services.GetRequiredService<ReportRenderer>()
            .RenderAsync(group, parsed, format, cancellationToken).ConfigureAwait(false);
        if (file is null)
        {
            await Console.Error.WriteLineAsync($"--group: there is no group '{group}'.").ConfigureAwait(false);
            return 1;
        }

        // UTF-8 whatever the console's own code page: the HTML says so.
        await using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await output.WriteAsync(file).ConfigureAwait(false);
        return 0;
    }
}
