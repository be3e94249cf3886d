using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Alerts;

/// <summary>Rules that span several settings.</summary>
internal sealed class AlertsValidation : IValidateOptions<AlertsOptions>
{
    public ValidateOptionsResult Validate(string? name, AlertsOptions options)
    {
        List<string> faults = [];
        for (int i = 0; i < options.Recipients.Count; i++)
        {
            if (!MailAddress.TryCreate(options.Recipients[i], out _))
            {
                faults.Add($"Alerts:Recipients:{i}: must be an e-mail address.");
            }
        }

        if (options.Channel == SmtpChannel.ChannelName && options.Smtp.Host.Length == 0)
        {
            faults.Add("Alerts:Smtp:Host: needed when Alerts:Channel is 'smtp'.");
        }

        if (!MailAddress.TryCreate(options.From, out _))
        {
            faults.Add("Alerts:From: must be an e-mail address.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
