using System.Reflection;
using System.Text.Json;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Drafts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Tests.Architecture;

/// <summary>The shipped <c>appsettings.json</c> shows every setting, and nothing that does not exist.</summary>
public sealed class SettingsTests
{
    /// <summary>Settings that must never stand in a file.</summary>
    private static readonly HashSet<string> Secrets = ["AccessToken", "AppSecret", "InboxToken", "Password"];

    private static readonly Dictionary<string, Type> Sections = new(StringComparer.Ordinal)
    {
        ["Web"] = typeof(WebOptions),
        ["Storage"] = typeof(StorageOptions),
        ["Screening"] = typeof(ScreeningOptions),
        ["Policy"] = typeof(PolicyOptions),
        ["Retention"] = typeof(RetentionOptions),
        ["Alerts"] = typeof(AlertsOptions),
        ["Alerts:Smtp"] = typeof(SmtpOptions),
        ["Review"] = typeof(ReviewOptions),
        ["MemberReports"] = typeof(MemberReportsOptions),
        ["Statements"] = typeof(StatementsOptions),
        ["Appeals"] = typeof(AppealsOptions),
        ["Reports"] = typeof(ReportsOptions),
        ["Drafts"] = typeof(DraftsOptions),
        ["Groups:0"] = typeof(GroupOptions),
    };

    public static TheoryData<string> SectionNames => [.. Sections.Keys];

    private static JsonElement Find(JsonElement root, string section) => section.Split(':').Aggregate(
        root, (at, part) => int.TryParse(part, out int index) ? at[index] : at.GetProperty(part));

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void Section_ShowsEverySettingAndNoOther(string section)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("appsettings.json")));
        string[] shown = [.. Find(file.RootElement, section).EnumerateObject().Select(p => p.Name)];
        string[] settings = [.. Sections[section].GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null && !Secrets.Contains(p.Name)).Select(p => p.Name)];

        Assert.Equal(settings.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void File_HoldsNoSecret()
    {
        string text = File.ReadAllText(Repository.PathOf("appsettings.json"));

        Assert.All(Secrets, secret => Assert.DoesNotContain($"\"{secret}\"", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Alerts", typeof(AlertsOptions), "Recipients")]
    [InlineData("Screening", typeof(ScreeningOptions), null)]
    [InlineData("Retention", typeof(RetentionOptions), null)]
    [InlineData("Review", typeof(ReviewOptions), null)]
    [InlineData("MemberReports", typeof(MemberReportsOptions), null)]
    [InlineData("Statements", typeof(StatementsOptions), null)]
    [InlineData("Appeals", typeof(AppealsOptions), null)]
    [InlineData("Reports", typeof(ReportsOptions), null)]
    [InlineData("Drafts", typeof(DraftsOptions), null)]
    public void Section_ShowsTheDefaults(string section, Type type, string? except)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("appsettings.json")));
        object defaults = Activator.CreateInstance(type)!;
        foreach (JsonProperty shown in Find(file.RootElement, section).EnumerateObject().Where(p => p.Name != except))
        {
            if (shown.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                continue;
            }

            object? value = type.GetProperty(shown.Name)!.GetValue(defaults);
            string written = value is Uri uri ? uri.OriginalString : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
            Assert.Equal(written, shown.Value.ToString(), ignoreCase: true);
        }
    }
}
