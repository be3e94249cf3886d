using System.CommandLine;
using ModerationBot.Lab.Tables;

namespace ModerationBot.Lab.Commands;

/// <summary><c>tables</c>: makes the fact tables of the identification half, and their cards.</summary>
internal static class TablesCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Workplace place)
    {
        Option<string> data = CommonOptions.Data(place);
        Option<string> output = new("--out") { Description = "Folder to write to.", DefaultValueFactory = _ => place.Models };
        Command command = new("tables", "Makes the fact tables (names, places, jobs, rare diseases) and their cards.") { data, output };
        command.SetAction(result => Run(
            new TableSources(place.Tables, Path.Combine(result.GetValue(data)!, "patients")), result.GetValue(output)!, Console.Out, Console.Error));
        return command;
    }

    /// <summary>Makes the tables; 1 when a source is not well formed.</summary>
    internal static int Run(TableSources sources, string folder, TextWriter output, TextWriter errors)
    {
        try
        {
            new TableCompiler(sources, folder).Run(output, errors);
            return 0;
        }
        catch (InvalidDataException error)
        {
            errors.WriteLine(error.Message);
            return 1;
        }
    }
}
