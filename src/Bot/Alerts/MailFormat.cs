using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace ModerationBot.Bot.Alerts;

/// <summary>Puts a message into the form of a mail.</summary>
internal static class MailFormat
{
    public static MailMessage ToMail(AlertMessage message, string from)
    {
        MailMessage mail = new(from, message.To)
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
        };
        mail.AlternateViews.Add(
            AlternateView.CreateAlternateViewFromString(message.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        mail.Headers["Message-ID"] = $"<{message.Id}>";
        // RFC 3834: no holiday notice answers an automatic message.
        mail.Headers["Auto-Submitted"] = "auto-generated";
        return mail;
    }
}
