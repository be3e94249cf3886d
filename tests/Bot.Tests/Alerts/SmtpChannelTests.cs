using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Alerts;

/// <summary>Mail through a real mail server into a real mailbox.</summary>
public sealed class SmtpChannelTests : IAsyncLifetime
{
    private const string Server = "/usr/bin/aiosmtpd";
    private const string Package = "python3-aiosmtpd";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-mail-");
    private readonly int _port = BotProcess.FreePort();
    private Process? _server;

    private string Mailbox => Path.Combine(_folder.FullName, "mailbox");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Server))
        {
            return;
        }

        _server = Process.Start(new ProcessStartInfo(
            Server, ["-n", "-l", $"127.0.0.1:{_port}", "-c", "aiosmtpd.handlers.Mailbox", Mailbox])
        { RedirectStandardError = true });
        for (int i = 0; i < 100 && !await AnswersAsync(); i++)
        {
            await Task.Delay(100);
        }
    }

    public ValueTask DisposeAsync()
    {
        _server?.Kill();
        _server?.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<bool> AnswersAsync()
    {
        using TcpClient client = new();
        try
        {
            await client.ConnectAsync("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static SmtpChannel ChannelTo(int port) => new(Options.Create(new AlertsOptions
    {
        Channel = "smtp",
        Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, StartTls = false, TimeoutSeconds = 10 },
    }));

    private static readonly AlertMessage Message = new(
        "1700000000000.7@localhost", "claire@example.org", "[Le Divan] 1 message à vérifier", "Bonjour,\n", "<p>Bonjour, à vérifier</p>");

    [ServerFact(Server, Package)]
    public async Task Send_ReachesTheMailboxWithBothParts()
    {
        string answer = await ChannelTo(_port).SendAsync(Message, TestContext.Current.CancellationToken);

        Assert.Equal("accepted", answer);
        string mail = await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(Path.Combine(Mailbox, "new"))), TestContext.Current.CancellationToken);
        Assert.Contains("Message-ID: <1700000000000.7@localhost>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
        Assert.Contains("text/plain", mail, StringComparison.Ordinal);
        Assert.Contains("text/html", mail, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("[Le Divan] 1"))[..10], mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NobodyListens_IsTriedAgainLater()
    {
        AlertChannelException refused = await Assert.ThrowsAsync<AlertChannelException>(
            () => ChannelTo(BotProcess.FreePort()).SendAsync(Message, TestContext.Current.CancellationToken));

        Assert.False(refused.Permanent);
        Assert.StartsWith("smtp_", refused.Code, StringComparison.Ordinal);
    }
}
