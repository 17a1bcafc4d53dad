using System.Globalization;
using Microsoft.Playwright;

namespace SafetyBot.LoadDriver;

/// <summary>Opens the page as a cheap phone on a slow line does, and tells how long a person waits. A report: nothing fails by it.</summary>
internal static class PageLoad
{
    private const int Slowdown = 4;
    private const int Runs = 5;

    private static readonly (string Name, double Kilobits, double Latency)[] Lines =
    [
        ("9 Mbit/s, 100 ms", 9000, 100),
        ("400 kbit/s, 400 ms", 400, 400),
    ];

    private const string Watch = """
        window.seen = { lcp: 0, shift: 0, long: 0 };
        new PerformanceObserver(list => list.getEntries().forEach(one => window.seen.lcp = one.startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(one => window.seen.shift += one.value)).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(one => window.seen.long += one.duration)).observe({ type: 'longtask', buffered: true });
        """;

    /// <summary>Measures and prints.</summary>
    /// <param name="address">The server.</param>
    /// <param name="browser">Chromium's program.</param>
    public static async Task TellAsync(Uri address, string browser)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = browser,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        foreach (var (name, kilobits, latency) in Lines)
        {
            var runs = new List<Figures>();
            for (var i = 0; i < Runs; i++)
            {
                runs.Add(await OpenAsync(chromium, address, kilobits, latency));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, CPU {Slowdown}x slower, median of {Runs}: start usable {Median(runs, run => run.Start):F0} ms, LCP {Median(runs, run => run.Paint):F0} ms, "
                + $"input usable {Median(runs, run => run.Input):F0} ms after the tap, main thread {Median(runs, run => run.MainThread):F0} ms on load "
                + $"(long tasks {Median(runs, run => run.LongTasks):F0} ms), layout shift {Median(runs, run => run.Shift):F3}, {Median(runs, run => run.Bytes) / 1024:F1} KB"));
        }
    }

    private static async Task<Figures> OpenAsync(IBrowser chromium, Uri address, double kilobits, double latency)
    {
        await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
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
        await page.GotoAsync(address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        var loaded = await page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
        var metrics = (await tools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
        await page.WaitForTimeoutAsync(200);
        var seen = await page.EvaluateAsync<Dictionary<string, double>>("() => window.seen");
        var clicked = await page.EvaluateAsync<double>("() => { document.getElementById('begin').click(); return performance.now(); }");
        await page.WaitForFunctionAsync("() => document.querySelector('#log .choice')");
        var ready = await page.EvaluateAsync<double>("() => performance.now()");
        return new Figures(loaded, seen["lcp"], ready - clicked, metrics["TaskDuration"] * 1000, seen["long"], seen["shift"], bytes);
    }

    private static double Median(List<Figures> runs, Func<Figures, double> chosen) => runs.Select(chosen).Order().ElementAt(runs.Count / 2);

    private sealed record Figures(double Start, double Paint, double Input, double MainThread, double LongTasks, double Shift, double Bytes);
}
