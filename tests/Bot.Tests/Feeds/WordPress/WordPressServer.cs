using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>
/// A real WordPress from Debian's packages: MariaDB on a socket and PHP's own web server on a port of the loopback, in a
/// folder of its own. Nothing outside that folder is touched.
/// </summary>
internal sealed class WordPressServer : IAsyncDisposable
{
    private const string Sources = "/usr/share/wordpress";
    private const string Php = "/usr/bin/php";
    private const string Database = "/usr/sbin/mariadbd";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-wp-");
    private readonly List<Process> _processes = [];
    private readonly ServiceProvider _services = new ServiceCollection().AddHttpClient().BuildServiceProvider();

    private WordPressServer()
    {
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>The application password of the account <c>bot</c>, an Editor.</summary>
    public string Password { get; private set; } = "";

    private string Site => Path.Combine(_folder.FullName, "site");

    private string Socket => Path.Combine(_folder.FullName, "db.sock");

    /// <summary>The first Debian package that is missing; null when all are there.</summary>
    public static string? MissingPackage()
    {
        (string Package, bool Here)[] needed =
        [
            ("wordpress", File.Exists($"{Sources}/wp-load.php")),
            ("php-cli", File.Exists(Php)),
            ("php-mysql", HasExtension("mysqli")),
            ("php-gd", HasExtension("gd")),
            ("mariadb-server", File.Exists(Database)),
        ];
        return needed.FirstOrDefault(one => !one.Here).Package;
    }

    public static async Task<WordPressServer> StartAsync()
    {
        WordPressServer server = new();
        try
        {
            await server.StartDatabaseAsync();
            await server.InstallAsync();
            await server.ServeAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does steps of <c>harness.php</c>, in one call.</summary>
    public async Task<JsonArray> DoAsync(params JsonObject[] steps)
    {
        using HttpClient http = _services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using HttpResponseMessage answer = await http.PostAsJsonAsync(new Uri(Address, "harness.php"), steps);
        string text = await answer.Content.ReadAsStringAsync();
        try
        {
            return JsonSerializer.Deserialize<JsonArray>(text)!;
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"The test site failed: {text}");
        }
    }

    /// <summary>Status of an address as a stranger sees it.</summary>
    public async Task<int> StatusOfAsync(string address)
    {
        using HttpClient http = _services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using HttpResponseMessage answer = await http.GetAsync(new Uri(address));
        bool isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        // Without a theme WordPress says "not found" by an empty page.
        return answer.IsSuccessStatusCode && isPage ? 404 : (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Process process in Enumerable.Reverse(_processes))
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }

            process.Dispose();
        }

        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static bool HasExtension(string name) =>
        Directory.Exists("/usr/lib/php") && Directory.EnumerateFiles("/usr/lib/php", $"{name}.so", SearchOption.AllDirectories).Any();

    private async Task StartDatabaseAsync()
    {
        string data = Path.Combine(_folder.FullName, "db");
        string[] user = Environment.UserName == "root" ? ["--user=root"] : [];
        await RunAsync(
            "mysql_install_db", ["--no-defaults", $"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", .. user]);
        Start(Database,
        [
            "--no-defaults", $"--datadir={data}", $"--socket={Socket}", "--skip-networking", "--skip-log-bin",
            $"--pid-file={Path.Combine(_folder.FullName, "db.pid")}",
            // A database of a minute need not survive a power cut.
            "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-buffer-pool-size=64M", .. user,
        ]);
        await UntilAsync(async () =>
            (await TryAsync("mariadb", ["--no-defaults", $"--socket={Socket}", "--user=root", "--execute=CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4"])).Exit == 0);
    }

    private async Task InstallAsync()
    {
        // The package is full of relative links, which a plain copy would leave dangling.
        await RunAsync("cp", ["-rL", Sources, Site]);
        string own = Repository.PathOf("tests", "Bot.Tests", "Feeds", "WordPress");
        foreach (string file in new[] { "wp-config.php", "harness.php" })
        {
            File.Copy(Path.Combine(own, file), Path.Combine(Site, file), overwrite: true);
        }

        Password = (await RunAsync(Php, [Path.Combine(own, "install.php"), Site])).Trim();
    }

    private async Task ServeAsync()
    {
        int port = BotProcess.FreePort();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        Start(
            Php,
            ["-d", "memory_limit=512M", "-d", "post_max_size=64M", "-S", $"127.0.0.1:{port}", "-t", Site],
            ("PHP_CLI_SERVER_WORKERS", "2"));
        using HttpClient http = _services.GetRequiredService<IHttpClientFactory>().CreateClient();
        await UntilAsync(async () =>
        {
            try
            {
                using HttpResponseMessage answer = await http.GetAsync(new Uri(Address, "wp-json/?_fields=name"));
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    private void Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        Process process = new() { StartInfo = Info(program, arguments) };
        foreach ((string name, string value) in environment)
        {
            process.StartInfo.Environment[name] = value;
        }

        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _processes.Add(process);
    }

    private static ProcessStartInfo Info(string program, string[] arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        (int exit, string output) = await TryAsync(program, arguments);
        return exit == 0 ? output : throw new InvalidOperationException($"{program} ended with {exit}: {output}");
    }

    private static async Task<(int Exit, string Output)> TryAsync(string program, string[] arguments)
    {
        using Process process = Process.Start(Info(program, arguments))!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
    }

    private async Task UntilAsync(Func<Task<bool>> isReady)
    {
        using CancellationTokenSource limit = new(LongestStart);
        while (!await isReady())
        {
            if (_processes.Find(process => process.HasExited) is { } dead)
            {
                throw new InvalidOperationException($"{dead.StartInfo.FileName} ended with {dead.ExitCode} while it was to start.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }
}
