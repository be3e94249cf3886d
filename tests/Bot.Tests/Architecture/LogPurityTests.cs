using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Architecture;

/// <summary>A log line holds ids, counts, codes, durations and versions: nothing that a member wrote, no name, no address.</summary>
public sealed partial class LogPurityTests
{
    /// <summary>Every text parameter that a log line may have, and why it cannot hold what a member wrote.</summary>
    private static readonly Dictionary<string, string> TextParameters = new(StringComparer.Ordinal)
    {
        ["stage"] = "fixed word of a stage",
        ["code"] = "code of a platform, a channel or a rule",
        ["answer"] = "code of an outcome",
        ["health"] = "code of a feed's state",
        ["exceptionType"] = "name of a .NET type",
        ["stackTrace"] = "names of our methods",
        ["groupId"] = "id from the settings",
        ["version"] = "version",
        ["outcome"] = "code of a decision",
        ["reason"] = "code of a reason",
    };

    private static readonly Type[] Numbers =
        [typeof(int), typeof(long), typeof(double), typeof(bool), typeof(DateTimeOffset), typeof(TimeSpan)];

    private static IEnumerable<MethodInfo> LogMethods =>
        new[] { typeof(BotHost).Assembly, typeof(SandboxServer).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null);

    [Fact]
    public void LogMethods_TakeOnlyNumbersTimesAndKnownCodes()
    {
        string[] broken = [.. LogMethods.SelectMany(method => method.GetParameters()
            .Where(p => !typeof(ILogger).IsAssignableFrom(p.ParameterType))
            .Where(p => !Numbers.Contains(p.ParameterType) && !p.ParameterType.IsEnum)
            .Where(p => p.ParameterType != typeof(string) || !TextParameters.ContainsKey(p.Name!))
            .Select(p => $"{method.DeclaringType}.{method.Name}({p.ParameterType.Name} {p.Name})"))];

        Assert.NotEmpty(LogMethods);
        Assert.Empty(broken);
    }

    [Fact]
    public void LogMethods_HaveNumbersOfTheirOwn()
    {
        string[] twice = [.. LogMethods.GroupBy(m => (m.Module, m.GetCustomAttribute<LoggerMessageAttribute>()!.EventId))
            .Where(g => g.Count() > 1).Select(g => $"{g.Key.EventId}: {string.Join(", ", g.Select(m => m.Name))}")];

        Assert.Empty(twice);
    }

    [Fact]
    public void Sources_WriteLogsOnlyThroughGeneratedMethods()
    {
        string[] broken = [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => PlainLogCall().IsMatch(File.ReadAllText(file)))];

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex PlainLogCall();
}
