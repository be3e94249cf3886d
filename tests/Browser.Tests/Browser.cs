using System.Drawing;
using Deque.AxeCore.Commons;
using ModerationBot.Bot.Tests.Infrastructure;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Chromium;
using OpenQA.Selenium.Interactions;

namespace ModerationBot.Browser.Tests;

/// <summary>A real Chromium without a screen.</summary>
internal sealed class Browser : IDisposable
{
    public const string Chromium = "/usr/bin/chromium";
    public const string Driver = "/usr/bin/chromedriver";
    private static readonly Size Desktop = new(1280, 900);
    private static readonly Size Phone = new(390, 844);
    private const string Android =
        "Mozilla/5.0 (Linux; Android 15; Phone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    private static readonly Size Thumb = new(360, 740);
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("moderationbot-browser-");
    private readonly ChromeDriverService _service;
    private readonly ChromeDriver _driver;

    /// <param name="language">What the browser asks pages for.</param>
    /// <param name="dark">Whether the person prefers dark pages.</param>
    /// <param name="thumb">A phone of 360 px that is touched, in place of a desktop with a mouse.</param>
    public Browser(string language = "fr", bool dark = false, bool thumb = false)
    {
        ChromeOptions options = new() { BinaryLocation = Chromium };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--lang={language}", $"--user-data-dir={_profile.FullName}");
        options.AddUserProfilePreference("intl.accept_languages", language);
        if (dark)
        {
            options.AddArgument("--blink-settings=preferredColorScheme=0");
        }

        if (thumb)
        {
            options.EnableMobileEmulation(new ChromiumMobileEmulationDeviceSettings(Android)
            {
                Width = Thumb.Width,
                Height = Thumb.Height,
                PixelRatio = 2,
                EnableTouchEvents = true,
            });
        }

        _service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        _service.SuppressInitialDiagnosticInformation = true;
        _driver = new ChromeDriver(_service, options, TimeSpan.FromMinutes(2));
        if (!thumb)
        {
            _driver.Manage().Window.Size = Desktop;
        }
    }

    public string Url => _driver.Url;

    public string Text => _driver.FindElement(By.TagName("body")).Text;

    public void Open(Uri address) => _driver.Navigate().GoToUrl(address);

    public IReadOnlyList<IWebElement> All(string selector) => _driver.FindElements(By.CssSelector(selector));

    public IWebElement One(string selector) => _driver.FindElement(By.CssSelector(selector));

    /// <summary>Presses a button, having scrolled to it as a person does.</summary>
    public void Press(IWebElement element)
    {
        _driver.ExecuteScript("arguments[0].scrollIntoView({block:'center'})", element);
        element.Click();
    }

    /// <summary>Presses keys one after the other, wherever the focus is.</summary>
    public void Type(params string[] keys)
    {
        foreach (string key in keys)
        {
            new Actions(_driver).SendKeys(key).Perform();
        }
    }

    /// <summary>Presses a key while another one is held.</summary>
    public void Chord(string held, string key) => new Actions(_driver).KeyDown(held).SendKeys(key).KeyUp(held).Perform();

    /// <summary>Touches an element with a finger, for as long as asked.</summary>
    public void Touch(IWebElement element, TimeSpan hold = default)
    {
        _driver.ExecuteScript("arguments[0].scrollIntoView({block:'center'})", element);
        PointerInputDevice finger = new(PointerKind.Touch, "finger");
        ActionSequence sequence = new(finger);
        sequence.AddAction(finger.CreatePointerMove(element, 0, 0, TimeSpan.Zero));
        sequence.AddAction(finger.CreatePointerDown(MouseButton.Touch));
        sequence.AddAction(finger.CreatePause(hold));
        sequence.AddAction(finger.CreatePointerUp(MouseButton.Touch));
        _driver.PerformActions([sequence]);
    }

    /// <summary>What a script returns, as text.</summary>
    public string? Ask(string expression) => _driver.ExecuteScript($"return String({expression})") as string;

    /// <summary>Waits until a condition of the page holds, without loading it again.</summary>
    public async Task WaitAsync(Func<bool> holds, string what, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!Holds(holds))
        {
            if (TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
            {
                SaveOne("failed");
                throw new TimeoutException($"{what} did not come in 30 s.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    /// <summary>Keeps what one sees now under <c>artifacts/screenshots</c>.</summary>
    public void SaveOne(string name) =>
        _driver.GetScreenshot().SaveAsFile(Path.Combine(Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots")).FullName, $"{name}.png"));

    /// <summary>A page that changes under the question does not fulfil it yet.</summary>
    private static bool Holds(Func<bool> condition)
    {
        try
        {
            return condition();
        }
        catch (WebDriverException)
        {
            return false;
        }
    }

    /// <summary>Gives the browser an authenticator of software, which makes and shows passkeys without asking anybody.</summary>
    public void AddAuthenticator()
    {
        _driver.ExecuteCdpCommand("WebAuthn.enable", []);
        _driver.ExecuteCdpCommand("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object?>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>Loads the page again until a condition holds.</summary>
    public async Task<TimeSpan> ReloadUntilAsync(Uri address, Func<bool> holds, TimeSpan longest, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            Open(address);
            if (holds())
            {
                return TimeProvider.System.GetElapsedTime(start);
            }

            if (TimeProvider.System.GetElapsedTime(start) > longest)
            {
                SaveScreenshot("failed");
                throw new TimeoutException($"The page {address.AbsolutePath} did not come to what was expected in {longest.TotalSeconds} s.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
        }
    }

    /// <summary>Keeps what one sees under <c>artifacts/screenshots</c>, at desktop and at phone width.</summary>
    public void SaveScreenshot(string name)
    {
        string folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots")).FullName;
        _driver.GetScreenshot().SaveAsFile(Path.Combine(folder, $"{name}.png"));
        _driver.Manage().Window.Size = Phone;
        _driver.GetScreenshot().SaveAsFile(Path.Combine(folder, $"{name}-phone.png"));
        _driver.Manage().Window.Size = Desktop;
    }

    /// <summary>Whether the page can be read on a phone without moving it sideways.</summary>
    public bool FitsAPhone()
    {
        _driver.Manage().Window.Size = Phone;
        object? fits = _driver.ExecuteScript("return document.documentElement.scrollWidth <= window.innerWidth + 1");
        _driver.Manage().Window.Size = Desktop;
        return fits is true;
    }

    /// <summary>From now on the person prefers a dark or a light page, on a phone or on a desktop.</summary>
    public void Look(bool dark, bool phone)
    {
        _driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?>
        {
            ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" } },
        });
        _driver.Manage().Window.Size = phone ? Phone : Desktop;
    }

    /// <summary>Whether the page can be read as it stands without moving it sideways.</summary>
    public bool Fits() => _driver.ExecuteScript("return document.documentElement.scrollWidth <= window.innerWidth + 1") is true;

    /// <summary>Keeps the whole page as one sees it, from top to bottom, under <c>artifacts/screenshots</c>.</summary>
    public void SaveWhole(string name)
    {
        Dictionary<string, object> shot = (Dictionary<string, object>)_driver.ExecuteCdpCommand(
            "Page.captureScreenshot", new Dictionary<string, object?> { ["captureBeyondViewport"] = true })!;
        string folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots")).FullName;
        File.WriteAllBytes(Path.Combine(folder, $"{name}.png"), Convert.FromBase64String((string)shot["data"]));
    }

    /// <summary>Faults against WCAG 2.2 AA that axe finds on the page, as <c>rule: elements</c>.</summary>
    public IReadOnlyList<string> AccessibilityFaults()
    {
        _driver.ExecuteScript(new BundledAxeScriptProvider().GetScript());
        object? found = _driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))));
            """);
        return [.. ((IEnumerable<object>)found!).Select(fault => (string)fault)];
    }

    public void Dispose()
    {
        _driver.Quit();
        _driver.Dispose();
        _service.Dispose();
        _profile.Delete(recursive: true);
    }
}
