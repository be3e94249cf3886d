using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary><c>import --group G FILE.jsonl</c>: brings in items from an export; the worker judges them like any other.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        Option<string> group = new("--group") { Description = "Id of the group; made when it does not exist.", Required = true };
        Option<string?> format = new("--format") { Description = "Format of the export; chosen by its content when not given." };
        format.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        Option<string?> onlyGroup = new("--only-group")
        {
            Description = "Name of the one group to take of a Facebook download, which holds every group of its member.",
        };
        Argument<FileSystemInfo> file = new("file") { Description = "JSON lines, CSV, or a Facebook download (.zip, folder, JSON, HTML)." };
        file.AcceptExistingOnly();
        Command command = new("import", "Brings in items from an export; importing a file again changes nothing.")
        {
            group, format, onlyGroup, file,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(group), parsed.GetRequiredValue(file), parsed.GetValue(format), parsed.GetValue(onlyGroup), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string group, FileSystemInfo file, string? format, string? onlyGroup, CancellationToken cancellationToken)
    {
        await using WebApplication host = await BotHost.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ImportResult result = await host.Services.GetRequiredService<FileImporter>()
                .ImportAsync(group, new ImportSource(file.FullName), format, onlyGroup, Console.Error, cancellationToken).ConfigureAwait(false);
            await LogAsync(host.Services, group, result, cancellationToken).ConfigureAwait(false);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.New} new, {result.Changed} changed, {result.Unchanged} unchanged, {result.Bad} bad lines{(result.Gone > 0 ? $", {result.Gone} gone" : "")}")).ConfigureAwait(false);
            return result.Bad == 0 ? 0 : 2;
        }
        catch (ArgumentException exception)
        {
            await Console.Error.WriteLineAsync($"--group: {exception.Message}").ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task LogAsync(IServiceProvider services, string group, ImportResult result, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await services.GetRequiredService<IDbContextFactory<ModerationDb>>()
            .CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await services.GetRequiredService<IDecisionLog>().AppendAsync(
            db,
            LogKinds.ItemsImported,
            new Dictionary<string, object?> { ["group"] = group, ["new"] = result.New, ["changed"] = result.Changed, ["gone"] = result.Gone, ["bad"] = result.Bad },
            cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
