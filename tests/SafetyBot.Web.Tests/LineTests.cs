using System.Globalization;

namespace SafetyBot.Web.Tests;

/// <summary>The line to the server: nothing said is lost and nothing is said twice, whatever happens to it.</summary>
public sealed class LineTests(Chromium chromium, WebServer server)
{
    private const string Activities = "**/activities";

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
        await using var visit = await QuickscanAsync(server.Origin);
        var before = await SaidAsync(visit);
        var ids = new List<string>();
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
        await visit.Page.WaitForFunctionAsync("() => !document.querySelector('.state')");
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
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        await visit.PressAsync("start");
        await visit.PressAsync("unknown");
        return visit;
    }

    private static async Task<string[]> SaidAsync(Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#log > li')].map(item => item.className + ' ' + [...item.querySelectorAll('.text, .card')].map(part => part.innerText).join('|'))");
}
