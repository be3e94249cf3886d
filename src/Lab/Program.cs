using System.CommandLine;
using ModerationBot.Lab;
using ModerationBot.Lab.Commands;

Workplace place = Workplace.Find(Directory.GetCurrentDirectory());
RootCommand root = new("Trains, measures and explains the models of ModerationBot.")
{
    TrainCommand.Build(place),
    EvaluateCommand.Build(place),
    CompareCommand.Build(place),
    TraceCommand.Build(place),
    TablesCommand.Build(place),
};
return await root.Parse(args).InvokeAsync();
