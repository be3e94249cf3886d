using ModerationBot.Bot.Hosting;

return await BotCommandLine.Create().Parse(args).InvokeAsync();

/// <summary>Entry point; public so that tests can host the real program.</summary>
public sealed partial class Program;
