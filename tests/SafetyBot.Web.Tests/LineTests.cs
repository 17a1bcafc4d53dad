using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SafetyBot.Web.Tests;

/// <summary>The line to the server: nothing said is lost and nothing is said twice, whatever happens to it.</summary>
public sealed class LineTests(Chromium chromium, WebServer server)
{
    private const string Activities = "**/activities";

    // A dead line is noticed after so many milliseconds at most (F22).
    private const int NoticedWithin = 40_000;

    [Fact]
    public async Task Refresh_MidQuickscan_ConversationThere()
    {
        await using var visit = await QuickscanAsync(server.Origin);
        var before = await SaidAsync(visit);
        await visit.Page.ReloadAsync();
        await visit.ReadOnAsync();
        Assert.Equal(before, await SaidAsync(visit));
        await visit.PressAsync("no");
        Assert.Equal(before.Length + 2, (await SaidAsync(visit)).Length);
    }

    [Fact]
    public async Task Offline_Message_KeptAndSentAgainOnce()
    {
        await using var visit = await QuickscanAsync(server.Origin);
        var before = await SaidAsync(visit);
        await visit.Context.SetOfflineAsync(true);
        await visit.Page.ClickAsync(".choices:not(.used) .choice[data-value$='=no']");
        await visit.Page.Locator(".again").WaitForAsync();
        await visit.Context.SetOfflineAsync(false);
        await visit.Page.ClickAsync(".again");
        await visit.ReadOnAsync();
        await visit.Page.WaitForFunctionAsync("() => !document.querySelector('.state')");
        Assert.Equal(before.Length + 2, (await SaidAsync(visit)).Length);
    }

    [Fact]
    public async Task X13_AnswerLost_SameIdSentAgain_HandledOnce()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        IWebSocketRoute? stream = null;
        var late = false;
        var held = new ConcurrentQueue<string>();
        await visit.Page.RouteWebSocketAsync("**/stream?*", page =>
        {
            stream = page;
            page.ConnectToServer().OnMessage(frame =>
            {
                if (Volatile.Read(ref late))
                {
                    held.Enqueue(frame.Text!);
                }
                else
                {
                    page.Send(frame.Text!);
                }
            });
        });
        await BeginQuickscanAsync(visit);
        var before = await SaidAsync(visit);
        var ids = new List<string>();

        // Over the stream the page would hear that its message arrived, before or after anybody can tap "send again".
        Volatile.Write(ref late, true);
        await visit.Page.RouteAsync(Activities, async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            ids.Add(route.Request.PostDataJSON()!.Value.GetProperty("channelData").GetProperty("clientActivityID").GetString()!);
            if (ids.Count == 1)
            {
                // The server has it; the answer never arrives.
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        await visit.Text.FillAsync("nee");
        await visit.Text.PressAsync("Enter");
        await visit.Page.Locator(".again").ClickAsync();
        Volatile.Write(ref late, false);
        while (held.TryDequeue(out var frame))
        {
            stream!.Send(frame);
        }

        await visit.Page.WaitForFunctionAsync("() => !document.querySelector('.state')");
        await visit.ReadOnAsync();
        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Distinct());
        Assert.Equal(before.Length + 2, (await SaidAsync(visit)).Length);
    }

    [Fact]
    public async Task R7_ServerDead_NeverShownAsSentAndHelpWithinFiveSeconds()
    {
        await using var visit = await QuickscanAsync(server.Origin);
        await visit.Page.RouteAsync(Activities, static async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(6));
            await route.AbortAsync();
        });
        await visit.Text.FillAsync("help");
        await visit.Text.PressAsync("Enter");
        await visit.Page.Locator(".you .state", new PageLocatorOptions { HasText = "112" }).WaitForAsync(new LocatorWaitForOptions { Timeout = 5000 });
        Assert.Contains("112", await visit.Page.Locator("#alerted").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator(".again").WaitForAsync();
        Assert.Contains("Niet verstuurd", await visit.Page.Locator(".you .state").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_MidQuickscan_NothingLost()
    {
        using var data = new FreshDirectory();
        var first = await ServerProcess.StartAsync(data.Path, WebServer.SettingsFor(server.Elsewhere));
        try
        {
            await using var visit = await QuickscanAsync(first.Origin);
            var before = await SaidAsync(visit);
            var port = first.Address.Port.ToString(CultureInfo.InvariantCulture);
            await first.KillAsync();
            await visit.Page.ClickAsync(".choices:not(.used) .choice[data-value$='=no']");
            await visit.Page.Locator(".again").WaitForAsync();
            await visit.Page.WaitForFunctionAsync("() => document.getElementById('status').textContent.includes('112')");
            await using var second = await ServerProcess.StartAsync(data.Path, [.. WebServer.SettingsFor(server.Elsewhere), "--urls", $"http://127.0.0.1:{port}"]);
            await visit.Page.ClickAsync(".again");
            await visit.ReadOnAsync();
            await visit.Page.WaitForFunctionAsync("() => !document.querySelector('.state')");
            Assert.Equal(before.Length + 2, (await SaidAsync(visit)).Length);
            await visit.PressAsync("no");
            Assert.Equal(before.Length + 4, (await SaidAsync(visit)).Length);
        }
        finally
        {
            await first.DisposeAsync();
        }
    }

    [Fact]
    public async Task F22_HalfOpen_NoticedToldAndNothingLost()
    {
        await using var proxy = new TcpProxy(server.Process.Address.Port);
        await using var visit = await Visit.ToAsync(chromium, proxy.Address.GetLeftPart(UriPartial.Authority), server.Elsewhere);
        await visit.Page.Clock.InstallAsync();
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        var before = await SaidAsync(visit);
        await visit.Page.EvaluateAsync("""
            () => {
                window.told = [];
                new MutationObserver(() => window.told.push(document.getElementById('status').textContent)).observe(document.getElementById('status'), { childList: true });
            }
            """);
        var again = new TaskCompletionSource();
        visit.Page.WebSocket += (_, _) => again.TrySetResult();

        // From now on nothing arrives and nobody is told; meanwhile the same person answers in another window.
        proxy.GoDead();
        var token = await visit.Page.EvaluateAsync<string>("() => sessionStorage.getItem('chat')");
        using var http = new HttpClient { BaseAddress = server.Process.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        using var started = await http.PostAsJsonAsync("/v3/directline/conversations", new { });
        var id = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString();
        using var posted = await http.PostAsJsonAsync($"/v3/directline/conversations/{id}/activities", new { type = "message", text = "over mij" });
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(before, await SaidAsync(visit));

        for (var i = 0; i < 5 && !again.Task.IsCompleted; i++)
        {
            await visit.Page.Clock.RunForAsync(NoticedWithin);
            await Task.WhenAny(again.Task, Task.Delay(1000));
        }

        await visit.Page.WaitForFunctionAsync("before => document.querySelectorAll('#log > li').length === before + 2", before.Length);
        var told = await visit.Page.EvaluateAsync<string[]>("() => window.told");
        Assert.Contains("112", told[0], StringComparison.Ordinal);
        Assert.Contains("weer", told[^1], StringComparison.Ordinal);
        await visit.PressAsync("start");
        Assert.Equal(before.Length + 4, (await SaidAsync(visit)).Length);
    }

    [Fact]
    public async Task AnswerCutOff_ChatGoesOn()
    {
        await using var proxy = new TcpProxy(server.Process.Address.Port);
        await using var visit = await Visit.ToAsync(chromium, proxy.Address.GetLeftPart(UriPartial.Authority), server.Elsewhere);
        await visit.Page.Clock.InstallAsync();
        await visit.ChatAsync();
        var answers = 0;
        await visit.Page.RouteAsync("**/conversations/*?watermark=*", route => Interlocked.Increment(ref answers) == 1
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = "{\"conversationId\":\"half" })
            : route.ContinueAsync());
        proxy.Cut();
        proxy.Mend();
        for (var i = 0; i < 20 && Volatile.Read(ref answers) < 2; i++)
        {
            await visit.Page.Clock.RunForAsync(6000);
            await Task.Delay(100);
        }

        await visit.Page.WaitForFunctionAsync("() => document.getElementById('status').textContent.includes('weer')");
        await visit.PressAsync("scan");
        Assert.Equal(0, await visit.Page.Locator(".over").CountAsync());
    }

    [Fact]
    public async Task A15_CardLinks_OnlySafeOnesOpenAndNameTheirHost()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        IWebSocketRoute? stream = null;
        await visit.Page.RouteWebSocketAsync("**/stream?*", route =>
        {
            route.ConnectToServer();
            stream = route;
        });
        await visit.ChatAsync();
        string[] addresses = ["javascript:alert(1)", "data:text/html,x", "http://plain.example", "https://site.example/way", "tel:112", "sms:112", "mailto:a@site.example"];
        var card = new { title = "x", text = "y", buttons = addresses.Select(address => new { type = "openUrl", title = address, value = address }) };
        stream!.Send(JsonSerializer.Serialize(new
        {
            activities = new[] { new { type = "message", id = "x|0000099", from = new { role = "bot" }, attachments = new[] { new { name = "helplines", content = card } } } },
        }));
        await visit.Page.Locator(".card.helplines").WaitForAsync();
        Assert.Equal(addresses[3..], await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.card.helplines a[href]')].map(link => link.getAttribute('href'))"));
        Assert.Equal("site.example", await visit.Page.Locator(".card.helplines .host").InnerTextAsync());
    }

    [Fact]
    public async Task WebSocketForbidden_Polls()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.Context.AddInitScriptAsync("window.WebSocket = class { constructor() { setTimeout(() => this.onclose && this.onclose({})); } close() {} };");
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        Assert.Equal(2, await visit.Page.Locator("#log > .you").CountAsync());
    }

    [Fact]
    public async Task A16_TooLong_ToldBeforeSending()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.ChatAsync();
        await visit.Text.FillAsync(new string('a', 4003));
        await visit.Text.PressAsync("Enter");
        Assert.Contains("3", await visit.Page.Locator("#text-error").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("true", await visit.Text.GetAttributeAsync("aria-invalid"));
        Assert.Equal(0, await visit.Page.Locator("#log > .you").CountAsync());
        await visit.Text.FillAsync(new string('a', 3999));
        Assert.Equal("", await visit.Page.Locator("#text-error").InnerTextAsync());
        Assert.Contains("1", await visit.Page.Locator("#text-left").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A14_MarkupAndScript_ShownAsWords()
    {
        const string words = "<img src=x onerror=alert(1)> [klik](javascript:alert(1)) \u202eabc";
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.ChatAsync();
        await visit.SayAsync(words);
        Assert.Equal(words, await visit.Page.Locator("#log > .you .text").TextContentAsync());
        Assert.Equal(0, await visit.Page.Locator("#log img").CountAsync());
        Assert.Equal("isolate", await visit.Page.Locator("#log > .you .text").EvaluateAsync<string>("item => getComputedStyle(item).unicodeBidi"));
        await visit.Page.ReloadAsync();
        await visit.ReadOnAsync();
        Assert.Equal(0, await visit.Page.Locator("#log img").CountAsync());
    }

    private async Task<Visit> QuickscanAsync(string origin)
    {
        var visit = await Visit.ToAsync(chromium, origin, server.Elsewhere);
        await BeginQuickscanAsync(visit);
        return visit;
    }

    private static async Task BeginQuickscanAsync(Visit visit)
    {
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        await visit.PressAsync("start");
        await visit.PressAsync("unknown");
    }

    private static async Task<string[]> SaidAsync(Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#log > li')].map(item => item.className + ' ' + [...item.querySelectorAll('.text, .card')].map(part => part.innerText).join('|'))");
}
