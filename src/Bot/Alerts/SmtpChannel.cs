using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Alerts;

/// <summary>Sends each message through a mail server, with STARTTLS and a password where the settings say so.</summary>
internal sealed class SmtpChannel(IOptions<AlertsOptions> options) : IAlertChannel
{
    public const string ChannelName = "smtp";

    public string Name => ChannelName;

    public async Task<string> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        SmtpOptions server = options.Value.Smtp;
        using SmtpClient client = new(server.Host, server.Port) { EnableSsl = server.StartTls };
        if (server.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(server.User, server.Password);
        }

        using MailMessage mail = MailFormat.ToMail(message, options.Value.From);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(server.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(mail, limit.Token).ConfigureAwait(false);
            return "accepted";
        }
        catch (SmtpFailedRecipientException exception)
        {
            throw new AlertChannelException(CodeOf(exception.StatusCode), IsPermanent(exception.StatusCode));
        }
        catch (SmtpException exception)
        {
            throw new AlertChannelException(CodeOf(exception.StatusCode), permanent: false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AlertChannelException("smtp_timeout", permanent: false);
        }
    }

    private static bool IsPermanent(SmtpStatusCode code) =>
        code is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;

    private static string CodeOf(SmtpStatusCode code) => $"smtp_{(int)code}";
}
