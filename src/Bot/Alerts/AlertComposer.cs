using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ModerationBot.Bot.Alerts;

/// <summary>Words a message in the group's language. It is given counts and kinds only, so it cannot leak.</summary>
internal sealed class AlertComposer(IServiceProvider services, ILoggerFactory loggers)
{
    private const int MinutesPerHour = 60;
    private const int MinutesPerDay = 1440;

    /// <summary>Some items wait for a person.</summary>
    public Task<AlertMessage> ComposeAsync(string id, string to, AlertSubject about)
    {
        string language = about.Language;
        bool one = about.Items == 1;
        string kind = AlertText.Of(KindOf(about), language);
        string subject = one
            ? AlertText.Of("SubjectOne", language, about.Group, kind)
            : AlertText.Of("SubjectMany", language, about.Group, about.Items, kind);
        List<string> lines = [AlertText.Of("Hello", language), AlertText.Of(one ? "LeadOne" : "LeadMany", language, about.Group, about.Items)];
        AddCount(lines, "CountIdentification", language, about.Identification);
        AddCount(lines, "CountDiscrimination", language, about.Discrimination);
        lines.Add(AlertText.Of("Severity", language, AlertText.Of($"Severity{about.Severity}", language)));
        lines.Add(AlertText.Of("Age", language, AgeOf(about.OldestMinutes, language)));
        return WriteAsync(id, to, language, subject, lines, about.Link, "Open");
    }

    /// <summary>The bot no longer sees a group.</summary>
    public Task<AlertMessage> ComposeBlindAsync(string id, string to, string group, string language, string health, Uri link)
    {
        List<string> lines =
        [
            AlertText.Of("Hello", language),
            AlertText.Of("BlindLead", language, group, health),
            AlertText.Of("BlindMeaning", language),
        ];
        return WriteAsync(id, to, language, AlertText.Of("SubjectBlind", language, group), lines, link, "BlindOpen");
    }

    /// <summary>Nothing happened: an owner wants to see whether messages arrive.</summary>
    public Task<AlertMessage> ComposeTrialAsync(string id, string to, string language, Uri link)
    {
        List<string> lines = [AlertText.Of("Hello", language), AlertText.Of("TrialLead", language)];
        return WriteAsync(id, to, language, AlertText.Of("SubjectTrial", language), lines, link, "Open");
    }

    private async Task<AlertMessage> WriteAsync(
        string id, string to, string language, string subject, List<string> lines, Uri link, string linkKey)
    {
        string linkText = AlertText.Of(linkKey, language);
        string[] notes = [AlertText.Of("SignIn", language), AlertText.Of("NoContent", language), AlertText.Of("Signature", language)];
        string text = string.Join("\n\n", [string.Join('\n', lines), $"{linkText} : {link}", string.Join('\n', notes)]) + "\n";
        Dictionary<string, object?> parameters = new()
        {
            [nameof(AlertMail.Language)] = language,
            [nameof(AlertMail.Title)] = subject,
            [nameof(AlertMail.Lines)] = lines,
            [nameof(AlertMail.Link)] = link.ToString(),
            [nameof(AlertMail.LinkText)] = linkText,
            [nameof(AlertMail.Notes)] = notes,
        };
        await using HtmlRenderer renderer = new(services, loggers);
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<AlertMail>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true)).ToHtmlString())
            .ConfigureAwait(false);
        return new AlertMessage(id, to, subject, text, html);
    }

    private static string KindOf(AlertSubject about) =>
        about.Identification > 0 && about.Discrimination > 0 ? "KindBoth"
        : about.Identification > 0 ? "KindIdentification" : "KindDiscrimination";

    private static void AddCount(List<string> lines, string key, string language, int count)
    {
        if (count > 0)
        {
            lines.Add(AlertText.Of(key, language, count));
        }
    }

    private static string AgeOf(int minutes, string language) => minutes switch
    {
        < MinutesPerHour => AlertText.Of("AgeMinutes", language, minutes),
        < 2 * MinutesPerDay => AlertText.Of("AgeHours", language, (minutes / MinutesPerHour).ToString(CultureInfo.InvariantCulture)),
        _ => AlertText.Of("AgeDays", language, (minutes / MinutesPerDay).ToString(CultureInfo.InvariantCulture)),
    };
}
