using OpenQA.Selenium;

namespace ModerationBot.Browser.Tests;

/// <summary>The queue as an admin clears it: by keys alone, by thumb alone, and many at once.</summary>
public sealed class QueueSessionTests
{
    private const int Items = 32;
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [BrowserFact]
    public async Task Keys_ThirtyItems_NoMouse()
    {
        using ReviewDay day = await ReviewDay.StartAsync(Items, undoSeconds: 60);
        using Browser browser = new();
        await day.SignInAsync(browser, Items, None);

        browser.Type("j");
        for (int done = 0; done < 30; done++)
        {
            string before = Here(browser);
            Assert.StartsWith("flag-", before, StringComparison.Ordinal);
            Decide(browser, done);
            await browser.WaitAsync(
                () => ReviewDay.Open(browser) == Items - done - 1 && Here(browser) is var here && here != before && here != "",
                $"the card after decision {done + 1}", None);
        }

        Assert.Equal(2, ReviewDay.Open(browser));
        browser.Type("u");
        await browser.WaitAsync(() => ReviewDay.Open(browser) == 3, "the card taken back", None);
    }

    [BrowserFact]
    public async Task Keys_HelpPaletteZenAndFields_BehaveAsTheyShould()
    {
        using ReviewDay day = await ReviewDay.StartAsync(3, undoSeconds: 60);
        using Browser browser = new();
        await day.SignInAsync(browser, 3, None);

        browser.Type("/", "f", "d", "w");
        Assert.Equal("fdw", browser.One("#search").GetAttribute("value"));
        Assert.Equal(3, ReviewDay.Open(browser));
        browser.Open(day.Queue);
        browser.Type("?");
        Assert.NotNull(browser.One(".shortcuts").GetAttribute("open"));
        browser.Type("j", "x");
        Assert.True(browser.One(".pick-bar").Displayed);
        browser.Type("x", "z");
        Assert.False(browser.One(".page-head").Displayed);
        Assert.Single(browser.All("[data-card]"), card => card.Displayed);
        browser.Type("z");
        browser.Chord(Keys.Control, "k");
        await browser.WaitAsync(() => browser.One(".palette").Displayed, "the palette", None);
        browser.SaveOne("palette");
        browser.Type("rapp", Keys.Enter);
        await browser.WaitAsync(() => browser.Url.Contains("/reports", StringComparison.Ordinal), "the page of reports", None);
        Assert.Equal(3, ReviewDay.Open(browser));
    }

    [BrowserFact]
    public async Task Thumb_ThirtyItems_At360Pixels()
    {
        using ReviewDay day = await ReviewDay.StartAsync(Items, undoSeconds: 60);
        using Browser browser = new(thumb: true);
        await day.SignInAsync(browser, Items, None);
        Assert.Equal("360", browser.Ask("innerWidth"));

        for (int done = 0; done < 30; done++)
        {
            IWebElement card = browser.All("[data-card]")[0];
            if (done % 3 == 0)
            {
                browser.Touch(card.FindElement(By.CssSelector("button[value=approve]")));
            }
            else
            {
                browser.Touch(card.FindElement(By.CssSelector("[popovertarget][data-key=d]")));
                IWebElement reason = card.FindElement(By.CssSelector(done % 3 == 1 ? "[data-suggested]" : "[data-digit='3']"));
                await browser.WaitAsync(() => reason.Displayed, "the sheet of reasons", None);
                if (done == 1)
                {
                    browser.SaveOne("sheet-thumb");
                }

                browser.Touch(reason);
            }

            await browser.WaitAsync(() => ReviewDay.Open(browser) == Items - done - 1, $"decision {done + 1}", None);
        }

        Assert.Equal("true", browser.Ask("document.documentElement.scrollWidth <= innerWidth"));
        browser.Touch(browser.One(".undo-bars > [data-undo] button"));
        await browser.WaitAsync(() => ReviewDay.Open(browser) == 3, "the card taken back", None);
    }

    [BrowserFact]
    public async Task Bulk_PreviewOneGestureOneUndo()
    {
        // A batch never keeps what is critical.
        using ReviewDay day = await ReviewDay.StartAsync(14, undoSeconds: 60, critical: false);
        using Browser browser = new();
        await day.SignInAsync(browser, 14, None);

        foreach (IWebElement box in browser.All(".pick input"))
        {
            browser.Press(box);
        }

        Assert.Equal("14 choisis", browser.One("[data-picked]").Text);
        browser.Press(browser.One(".pick-bar button"));
        await browser.WaitAsync(() => browser.Url.Contains("/bulk", StringComparison.Ordinal), "the preview", None);
        Assert.Equal(3, browser.All(".situation").Count);
        Assert.Equal(14, ReviewDay.Open(browser));
        Assert.Empty(browser.AccessibilityFaults());
        Assert.True(browser.FitsAPhone());
        browser.SaveScreenshot("bulk");
        browser.Press(browser.One("form[action='/bulk'] button[value=approve]"));
        await browser.WaitAsync(() => ReviewDay.Open(browser) == 0, "the decision on all", None);
        Assert.Contains("14 éléments", browser.One(".undo-what").GetAttribute("textContent")!, StringComparison.Ordinal);
        browser.SaveScreenshot("bulk-undo");
        browser.Type("u");
        await browser.WaitAsync(() => ReviewDay.Open(browser) == 14, "all of them taken back", None);
    }

    [BrowserTheory]
    [InlineData("fr", false, false)]
    [InlineData("en", true, false)]
    [InlineData("fr", true, true)]
    [InlineData("en", false, true)]
    public async Task Queue_InEachDress_HasNoFault(string language, bool dark, bool thumb)
    {
        using ReviewDay day = await ReviewDay.StartAsync(6, undoSeconds: 60);
        using Browser browser = new(language, dark, thumb);
        await day.SignInAsync(browser, 6, None);
        string dress = $"{language}-{(dark ? "dark" : "light")}-{(thumb ? "thumb" : "desk")}";

        browser.SaveOne($"queue-{dress}");
        HasNoFault(browser);
        browser.Open(day.Queue);
        browser.Type("j", "d");
        await browser.WaitAsync(() => browser.All("[data-suggested]")[0].Displayed, "the sheet of reasons", None);
        browser.SaveOne($"sheet-{dress}");
        HasNoFault(browser);
        browser.Open(new Uri(day.Pages, "bulk?half=identification&from=50&to=100"));
        browser.SaveOne($"band-{dress}");
        HasNoFault(browser);
        Assert.Equal("true", browser.Ask("document.documentElement.scrollWidth <= innerWidth"));
    }

    /// <summary>
    /// What is half under a bar that stays while the page moves is not too small: the bars are let go before axe measures,
    /// and sizes are not measured behind an open sheet.
    /// </summary>
    private static void HasNoFault(Browser browser)
    {
        browser.Ask("[...document.querySelectorAll('.tabs, .acts, .top')].forEach(bar => { bar.style.position = 'static'; })");
        bool sheet = browser.Ask("document.querySelector('[data-sheet]:popover-open') !== null") == "true";
        Assert.DoesNotContain(browser.AccessibilityFaults(), fault => !sheet || !fault.StartsWith("target-size", StringComparison.Ordinal));
    }

    /// <summary>A keeping, a false alarm, a removal by Enter, one by a digit: in turn.</summary>
    private static void Decide(Browser browser, int turn)
    {
        switch (turn % 4)
        {
            case 0:
                browser.Type("f");
                break;
            case 1:
                browser.Type("w");
                break;
            case 2:
                browser.Type("d", Keys.Enter);
                break;
            default:
                browser.Type("d", "3");
                break;
        }
    }

    private static string Here(Browser browser) => browser.Ask("document.activeElement?.closest('[data-card]')?.id ?? ''") ?? "";
}
