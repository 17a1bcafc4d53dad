using System.Globalization;
using Microsoft.Playwright;

namespace SafetyBot.LoadDriver;

/// <summary>Opens the page as a cheap phone on a slow line does, and tells how long a person waits and how busy the browser is. A report: nothing fails by it.</summary>
internal static class PageLoad
{
    private const int Slowdown = 4;
    private const int Runs = 3;
    private const int LongestWait = 90_000;

    private static readonly (string Name, double Kilobits, double Latency)[] Lines =
    [
        ("9 Mbit/s, 100 ms", 9000, 100),
        ("400 kbit/s, 400 ms", 400, 400),
    ];

    private const string Watch = """
        window.seen = { lcp: 0, shift: 0, longest: 0, blocked: 0, interaction: 0 };
        const watch = (type, take, more) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
        watch('largest-contentful-paint', one => seen.lcp = one.startTime);
        watch('layout-shift', one => seen.shift += one.hadRecentInput ? 0 : one.value);
        watch('longtask', one => { seen.longest = Math.max(seen.longest, one.duration); seen.blocked += one.duration - 50; });
        watch('event', one => seen.interaction = one.interactionId ? Math.max(seen.interaction, one.duration) : seen.interaction, { durationThreshold: 16 });
        """;

    /// <summary>Measures and prints a table.</summary>
    /// <param name="address">The server.</param>
    /// <param name="browser">Chromium's program.</param>
    /// <param name="site">Web Chat, to measure beside it in the same run; null: not.</param>
    public static async Task TellAsync(Uri address, string browser, WebChatPage? site)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = browser,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var own = new Looked("the page", address, "#log .choice", "#text", "#begin");
        List<Looked> pages = [own];
        if (site is not null)
        {
            pages.Add(new Looked("Web Chat, minimal", site.With(WebChatPage.Minimal), "[role=toolbar] button", ".webchat__send-box-text-box__input", null));
            pages.Add(new Looked("Web Chat, full", site.With(WebChatPage.Full), "[role=toolbar] button", ".webchat__send-box-text-box__input", null));
            pages.Add(new Looked("an empty page", site.Empty, null, null, null));
        }

        // The first page of a browser and the first chat of a server are slow in ways that nobody meets twice.
        await OpenAsync(chromium, own, Lines[0].Kilobits, latency: 0);
        Console.WriteLine($"Chromium {chromium.Version}, 360 by 740, CPU {Slowdown} times slower, median of {Runs}. Times in ms.");
        Console.WriteLine("| line | page | first usable | LCP | chat usable | main thread on load: all (script, style and layout) | longest task | blocked | until chat usable | INP | shift | KB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (name, kilobits, latency) in Lines)
        {
            foreach (var page in pages)
            {
                var runs = new List<Figures>();
                for (var i = 0; i < Runs; i++)
                {
                    runs.Add(await OpenAsync(chromium, page, kilobits, latency));
                }

                double Of(Func<Figures, double> chosen) => runs.Select(chosen).Order().ElementAt(runs.Count / 2);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {page.Name} | {Of(run => run.Start):F0} | {Of(run => run.Paint):F0} | {Of(run => run.Chat):F0} "
                    + $"| {Of(run => run.OnLoad.All):F0} ({Of(run => run.OnLoad.Script):F0}, {Of(run => run.OnLoad.Layout):F0}) | {Of(run => run.Longest):F0} | {Of(run => run.Blocked):F0} "
                    + $"| {Of(run => run.UntilChat.All):F0} | {Of(run => run.Interaction):F0} | {Of(run => run.Shift):F3} | {Of(run => run.Bytes) / 1024:F1} |"));
            }
        }
    }

    private static async Task<Figures> OpenAsync(IBrowser chromium, Looked looked, double kilobits, double latency)
    {
        await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        context.SetDefaultTimeout(LongestWait);
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        double bytes = 0;
        tools.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Performance.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = latency,
            ["downloadThroughput"] = kilobits * 1000 / 8,
            ["uploadThroughput"] = kilobits * 1000 / 8,
        });
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = Slowdown });
        var before = await MainThreadAsync(tools);
        await page.GotoAsync(looked.Address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        var start = await page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
        await page.WaitForTimeoutAsync(200);
        var onLoad = await MainThreadAsync(tools) - before;
        var chat = start;
        if (looked.Begin is not null)
        {
            var button = (await page.Locator(looked.Begin).BoundingBoxAsync())!;
            chat -= await page.EvaluateAsync<double>("() => performance.now()");
            await page.Mouse.ClickAsync(button.X + (button.Width / 2), button.Y + (button.Height / 2));
            chat += await ReadyAsync(page, looked.Choice!);
        }
        else if (looked.Choice is not null)
        {
            // Nothing can be used before the chat.
            chat = await ReadyAsync(page, looked.Choice);
            (start, onLoad) = (chat, await MainThreadAsync(tools) - before);
        }

        var untilChat = await MainThreadAsync(tools) - before;
        if (looked.Choice is not null)
        {
            await page.Locator(looked.Choice).First.ClickAsync();
            await page.Locator(looked.Text!).ClickAsync();
            await page.Keyboard.TypeAsync("hoi");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForTimeoutAsync(1500);
        }

        var seen = await page.EvaluateAsync<Dictionary<string, double>>("() => window.seen");
        return new Figures(start, seen["lcp"], chat, onLoad, untilChat, seen["longest"], seen["blocked"], seen["interaction"], seen["shift"], bytes);
    }

    private static async Task<double> ReadyAsync(IPage page, string choice)
    {
        await page.WaitForFunctionAsync("choice => document.querySelector(choice)", choice);
        return await page.EvaluateAsync<double>("() => performance.now()");
    }

    private static async Task<MainThread> MainThreadAsync(ICDPSession tools)
    {
        var metrics = (await tools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble() * 1000);
        return new MainThread(metrics["TaskDuration"], metrics["ScriptDuration"], metrics["LayoutDuration"] + metrics["RecalcStyleDuration"]);
    }

    /// <param name="Name">What it is.</param>
    /// <param name="Address">Where it is.</param>
    /// <param name="Choice">What can be tapped once the chat is usable; null: there is no chat.</param>
    /// <param name="Text">Where words are typed.</param>
    /// <param name="Begin">What begins the chat; null: it begins by itself.</param>
    private sealed record Looked(string Name, Uri Address, string? Choice, string? Text, string? Begin);

    // In milliseconds.
    private sealed record MainThread(double All, double Script, double Layout)
    {
        public static MainThread operator -(MainThread now, MainThread before) => new(now.All - before.All, now.Script - before.Script, now.Layout - before.Layout);
    }

    private sealed record Figures(
        double Start, double Paint, double Chat, MainThread OnLoad, MainThread UntilChat, double Longest, double Blocked, double Interaction, double Shift, double Bytes);
}
