using System.Net.Mail;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>Writes each message as a mail file (<c>.eml</c>), for a machine without a mail server.</summary>
internal sealed class FolderChannel(IOptions<AlertsOptions> options, IOptions<StorageOptions> storage) : IAlertChannel
{
    public const string ChannelName = "folder";

    public string Name => ChannelName;

    public async Task<string> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(message, cancellationToken).ConfigureAwait(false);
            return "written";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SmtpException)
        {
            throw new AlertChannelException("folder_not_writable", permanent: false);
        }
    }

    private async Task WriteAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        string folder = Path.Combine(storage.Value.FullPath, "alerts");
        DirectoryInfo draft = Directory.CreateDirectory(Path.Combine(folder, $".draft-{message.Id}"));
        using (SmtpClient client = new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft.FullName })
        using (MailMessage mail = MailFormat.ToMail(message, options.Value.From))
        {
            await client.SendMailAsync(mail, cancellationToken).ConfigureAwait(false);
        }

        // One name for every try: a message written twice is one file.
        FileInfo written = draft.EnumerateFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc).First();
        written.MoveTo(Path.Combine(folder, $"{message.Id}.eml"), overwrite: true);
        draft.Delete(recursive: true);
    }
}
