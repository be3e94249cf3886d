namespace ModerationBot.Bot.Web;

/// <summary>Lines for the people at the console; what goes here reaches no log file.</summary>
internal sealed class ConsoleText(TextWriter output)
{
    public void Write(string text) => output.WriteLine(text);
}
