using System.Text.Json;
using Deque.AxeCore.Playwright;

namespace SafetyBot.Web.Tests.Support;

/// <summary>A person's visit to the page. When it ends, nothing may have been asked of anybody else, forbidden by the page's policy, or gone wrong in its script.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string Watch = """
        window.violations = [];
        addEventListener('securitypolicyviolation', e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI));
        """;

    private readonly List<string> foreign = [];
    private readonly List<string> errors = [];
    private readonly string[] allowed;

    private Visit(IBrowserContext context, IPage page, string[] allowed)
    {
        Context = context;
        Page = page;
        this.allowed = allowed;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>The buttons that can be pressed now.</summary>
    public ILocator Choices => Page.Locator(".choices:not(.used) .choice");

    /// <summary>Where words are typed.</summary>
    public ILocator Text => Page.Locator("#text");

    /// <summary>Begins a visit to the page.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="server">The server's origin.</param>
    /// <param name="elsewhere">Where the exit leads.</param>
    /// <param name="device">What it is looked at with.</param>
    /// <param name="script">Whether the browser runs script.</param>
    /// <param name="setUp">Changes the page before it is opened.</param>
    public static Task<Visit> ToAsync(
        Chromium chromium, string server, Elsewhere elsewhere, Device device = Device.Phone, bool script = true, BrowserNewContextOptions? setUp = null) =>
        ToAsync(chromium, server, [server, SocketsOf(server), elsewhere.Origin, "data:", "about:"], device, script, setUp);

    /// <summary>Begins a visit to somebody's site that shows the chat with Web Chat.</summary>
    public static Task<Visit> ToAsync(Chromium chromium, WebChatSite site) =>
        ToAsync(chromium, site.Origin, [site.Origin, site.Bot, SocketsOf(site.Bot), "data:", "about:", $"blob:{site.Origin}"], Device.Phone, script: true, setUp: null);

    /// <summary>Opens the page and begins the chat.</summary>
    public async Task<Visit> ChatAsync(string path = "/")
    {
        await Page.GotoAsync(path);
        await Page.ClickAsync("#begin");
        await ReadOnAsync();
        return this;
    }

    /// <summary>Waits until something can be chosen; in easy Dutch the messages before it are read first.</summary>
    public async Task ReadOnAsync()
    {
        while (true)
        {
            await Page.Locator(".next button, .choices:not(.used) .choice").First.WaitForAsync();
            if (await Page.Locator(".next button").CountAsync() == 0)
            {
                return;
            }

            await Page.ClickAsync(".next button");
        }
    }

    /// <summary>Presses the button of an option and waits for the next question.</summary>
    public async Task PressAsync(string option)
    {
        var question = await Choices.First.GetAttributeAsync("data-value");
        await Page.ClickAsync($".choices:not(.used) .choice[data-value$='={option}']");
        await NextAsync(question!);
    }

    /// <summary>Types words, sends them and waits for the next question.</summary>
    public async Task SayAsync(string words)
    {
        var answered = await Page.Locator("#log > .you").CountAsync();
        await Text.FillAsync(words);
        await Text.PressAsync("Enter");
        await Page.Locator("#log > .you").Nth(answered).WaitForAsync();
        await ReadOnAsync();
        await Page.WaitForFunctionAsync("() => !document.querySelector('.state')");
    }

    /// <summary>Waits until another question than this one is open.</summary>
    public async Task NextAsync(string value)
    {
        await Page.WaitForFunctionAsync(
            "value => { const open = document.querySelector('.next button, .choices:not(.used) .choice'); return open && open.dataset.value !== value; }", value);
        await ReadOnAsync();
    }

    /// <summary>Moves the focus by the Tab key until it is there, as a person without a mouse does.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var i = 0; i < 80; i++)
        {
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not reach {selector}.");
    }

    /// <summary>Waits until the neutral page is there.</summary>
    public async Task GoneAsync(Elsewhere elsewhere)
    {
        await Page.WaitForURLAsync(elsewhere.Neutral);
        Assert.Equal("Elsewhere", await Page.TitleAsync());
    }

    /// <summary>All that the browser keeps of the site, and the title.</summary>
    public Task<string> KeptAsync() => Page.EvaluateAsync<string>("""
        async () => JSON.stringify({
            session: { ...sessionStorage }, local: { ...localStorage }, cookie: document.cookie,
            databases: await indexedDB.databases(), caches: window.caches ? await caches.keys() : [],
            workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
            title: document.title, address: location.href
        })
        """);

    /// <summary>Looks for barriers; there may be none.</summary>
    /// <param name="state">What is on the screen, for the message.</param>
    public async Task NoBarriersAsync(string state)
    {
        var result = await Page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{state}: {JsonSerializer.Serialize(result.Violations.Select(violation => new { violation.Id, violation.Help, Nodes = violation.Nodes.Select(node => node.Html).Take(3) }))}");
    }

    public async ValueTask DisposeAsync()
    {
        var violations = new List<string>();
        foreach (var page in Context.Pages.Where(page => !page.IsClosed))
        {
            try
            {
                violations.AddRange(await page.EvaluateAsync<string[]>("() => window.violations ?? []"));
            }
            catch (PlaywrightException)
            {
                // A page without script, or one that is gone, has none to tell.
            }
        }

        await Context.DisposeAsync();
        Assert.True(foreign.Count == 0, $"E09: asked of others: {string.Join(", ", foreign)}");
        Assert.True(violations.Count == 0, $"Forbidden by the page's policy: {string.Join(", ", violations)}");
        Assert.True(errors.Count == 0, $"Went wrong in the script: {string.Join(", ", errors)}");
    }

    private static string SocketsOf(string origin) => origin.Replace("http:", "ws:", StringComparison.Ordinal);

    private static async Task<Visit> ToAsync(
        Chromium chromium, string address, string[] allowed, Device device, bool script, BrowserNewContextOptions? setUp)
    {
        var options = setUp ?? new BrowserNewContextOptions();
        options.BaseURL = address;
        options.JavaScriptEnabled = script;
        options.ViewportSize ??= device switch
        {
            Device.Phone => new ViewportSize { Width = 360, Height = 740 },
            Device.Desktop => new ViewportSize { Width = 1280, Height = 800 },
            _ => new ViewportSize { Width = 320, Height = 200 },
        };
        var context = await chromium.Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, allowed);
        context.Request += (_, request) => visit.Saw(request.Url);
        page.WebSocket += (_, socket) => visit.Saw(socket.Url);
        page.PageError += (_, error) => visit.errors.Add(error);
        if (script)
        {
            await context.AddInitScriptAsync(Watch);
        }

        return visit;
    }

    private void Saw(string address)
    {
        if (!allowed.Any(start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            foreign.Add(address);
        }
    }
}
