namespace SafetyBot.Web.Tests;

/// <summary>Leaving fast, and what stays behind.</summary>
public sealed class ExitTests(Chromium chromium, WebServer server)
{
    private const string Shift = "Shift";

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Zoomed)]
    public async Task E01_Button_InSightInEveryState(Device device)
    {
        await using var visit = await VisitAsync(device);
        await visit.Page.GotoAsync("/");
        await InSightAsync(visit, "start");
        await visit.Page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await InSightAsync(visit, "start, scrolled");
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await InSightAsync(visit, "chat");
        await visit.Page.ClickAsync("#help");
        await InSightAsync(visit, "helplines open");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.ClickAsync("#menu summary");
        await InSightAsync(visit, "menu open");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Text.FocusAsync();
        await InSightAsync(visit, "typing");
    }

    [Fact]
    public async Task E01_Tap_CoversAtOnceAndLeaves()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        var shown = await visit.Page.EvaluateAsync<double[]>("""
            () => new Promise(resolve => {
                const link = document.getElementById('exit'), before = performance.now();
                addEventListener('pagehide', () => 0);
                link.click();
                const gone = performance.now();
                const words = document.body.innerText.trim().length;
                resolve([gone - before, words]);
            })
            """);
        Assert.InRange(shown[0], 0, 100);
        Assert.Equal(0, shown[1]);
        await visit.GoneAsync(server.Elsewhere);
    }

    [Fact]
    public async Task E02_ThreeShifts_LeaveAndAreTold()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        var told = visit.Page.Locator("#shift");
        Assert.Equal("status", await told.GetAttributeAsync("role"));
        await visit.Page.Keyboard.PressAsync(Shift);
        Assert.Contains("2", await told.InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync(Shift);
        Assert.Contains("1", await told.InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync(Shift);
        await visit.GoneAsync(server.Elsewhere);
    }

    [Fact]
    public async Task E02_OtherKeysAndSlowPresses_DoNotCount()
    {
        await using var visit = await VisitAsync();
        await visit.Page.Clock.InstallAsync();
        await visit.ChatAsync();
        var told = visit.Page.Locator("#shift");
        foreach (var key in new[] { Shift, Shift, "a", Shift, Shift, "Shift+A", Shift })
        {
            await visit.Page.Keyboard.PressAsync(key);
        }

        Assert.Contains("2", await told.InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync(Shift);
        await visit.Page.Clock.RunForAsync(5100);
        Assert.Equal("", await told.InnerTextAsync());
        await visit.Page.Keyboard.PressAsync(Shift);
        Assert.Contains("2", await told.InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith(server.Origin, visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nl-x-simple")]
    [InlineData("/en")]
    public async Task E03_FirstLink_IsTheWayOut(string path)
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync(path);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('a.exit.skip')"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().left >= 0"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.GoneAsync(server.Elsewhere);
    }

    [Fact]
    public async Task E03_WithoutScript_PlainLink()
    {
        await using var visit = await VisitAsync(script: false);
        await visit.Page.GotoAsync("/");
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
    }

    [Fact]
    public async Task E04_Back_ShowsNoChat()
    {
        await using var visit = await VisitAsync();
        var before = server.Elsewhere.With("before");
        await visit.Page.GotoAsync(before);
        await visit.ChatAsync();
        await visit.SayAsync("hoi");
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
        await visit.Page.GoBackAsync();
        Assert.Equal(before, visit.Page.Url);
    }

    [Fact]
    public async Task E04_PageComeBackTo_IsTheStart()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
        await visit.Page.GotoAsync("/");
        Assert.True(await visit.Page.Locator("#begin").IsVisibleAsync());
        Assert.Equal(0, await visit.Page.Locator("#log li").CountAsync());
    }

    [Fact]
    public async Task E05_ServerDead_LeavesAllTheSame()
    {
        using var data = new FreshDirectory();
        await using var own = await ServerProcess.StartAsync(data.Path, WebServer.SettingsFor(server.Elsewhere));
        await using var visit = await Visit.ToAsync(chromium, own.Origin, server.Elsewhere);
        await visit.ChatAsync();
        await own.KillAsync();
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
    }

    [Fact]
    public async Task E05_Offline_CoversAndKeepsNothing()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        await visit.Context.SetOfflineAsync(true);
        await visit.Page.EvaluateAsync("() => document.getElementById('exit').click()");
        for (var i = 0; i < 100 && visit.Page.Url.StartsWith(server.Origin, StringComparison.Ordinal); i++)
        {
            await Task.Delay(50);
        }

        Assert.False(visit.Page.Url.StartsWith(server.Origin, StringComparison.Ordinal), visit.Page.Url);
        await visit.Context.SetOfflineAsync(false);
        await visit.Page.GotoAsync("/");
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => sessionStorage.length"));
    }

    [Fact]
    public async Task E05_Exit_KillsTheTokenAtOnce()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        var token = await visit.Page.EvaluateAsync<string>("() => sessionStorage.getItem('chat')");
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
        using var http = new HttpClient { BaseAddress = server.Process.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        for (var i = 0; i < 50; i++)
        {
            using var answer = await http.PostAsync(new Uri("/v3/directline/tokens/refresh", UriKind.Relative), null);
            if (answer.StatusCode == System.Net.HttpStatusCode.Forbidden)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The token lives on.");
    }

    [Fact]
    public async Task E06_WhileChatting_OneOpaqueTokenAlone()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        await visit.SayAsync("iets heel eigens");
        var kept = await visit.KeptAsync();
        Assert.Contains("\"session\":{\"chat\":\"", kept, StringComparison.Ordinal);
        Assert.Contains("\"local\":{},\"cookie\":\"\",\"databases\":[],\"caches\":[],\"workers\":0,\"title\":\"Chat\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("eigens", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E06_Exit_NothingStays()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        await visit.SayAsync("iets heel eigens");
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
        await visit.Page.GotoAsync("/");
        Assert.StartsWith("{\"session\":{},\"local\":{},\"cookie\":\"\",\"databases\":[],\"caches\":[],\"workers\":0,\"title\":\"Chat\"", await visit.KeptAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("eigens", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E06_Idle_ClearsTheViewAndBringsTheQuestionBack()
    {
        await using var visit = await VisitAsync();
        await visit.Page.Clock.InstallAsync();
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.SayAsync("gewoon iets eigens over mij");
        var question = await visit.Choices.First.GetAttributeAsync("data-value");
        await visit.Text.FillAsync("half getypt");
        await visit.Page.Clock.RunForAsync(TimeSpan.FromMinutes(15.1).Ticks / TimeSpan.TicksPerMillisecond);
        await visit.Page.Locator("#rest button").WaitForAsync();
        var content = await visit.Page.EvaluateAsync<string>("() => document.getElementById('chat').innerHTML + document.getElementById('text').value");
        Assert.DoesNotContain("eigens", content, StringComparison.Ordinal);
        Assert.DoesNotContain("half getypt", content, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("#log li").CountAsync());
        Assert.StartsWith("{\"session\":{},", await visit.KeptAsync(), StringComparison.Ordinal);

        await visit.Page.ClickAsync("#rest button");
        await visit.Choices.First.WaitForAsync();
        Assert.Equal(question, await visit.Choices.First.GetAttributeAsync("data-value"));
        Assert.Equal(0, await visit.Page.Locator("#log > .you").CountAsync());
        Assert.Equal("half getypt", await visit.Text.InputValueAsync());
    }

    [Fact]
    public async Task E07_Chatting_QuietAndNeutral()
    {
        await using var visit = await VisitAsync();
        await visit.Context.AddInitScriptAsync("""
            window.noise = [];
            for (const [owner, name] of [[navigator, 'vibrate'], [HTMLMediaElement.prototype, 'play'], [window, 'Notification'], [window, 'AudioContext']]) {
                const was = owner[name];
                owner[name] = function () { window.noise.push(name); return was && was.apply(this, arguments); };
            }
            speechSynthesis.speak = () => window.noise.push('speak');
            """);
        await visit.ChatAsync();
        await visit.SayAsync("ik wil niet meer leven");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => window.noise"));
        Assert.Equal("Chat", await visit.Page.TitleAsync());
        Assert.Equal("data:,", await visit.Page.GetAttributeAsync("link[rel=icon]", "href"));
    }

    [Theory]
    [InlineData("/", "Kun je nu veilig chatten?", "geen mens", "24 uur", "geschiedenis")]
    [InlineData("/nl-x-simple", "Kun je nu veilig chatten?", "geen mens", "24 uur", "onthouden")]
    [InlineData("/en", "Is it safe to chat now?", "No person", "24 hours", "history")]
    public async Task E08_Start_TellsWhoReadsAndHowLong(string path, params string[] told)
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync(path);
        var page = await visit.Page.InnerTextAsync("#start");
        Assert.All(told, words => Assert.Contains(words, page, StringComparison.Ordinal));
        await visit.ChatAsync(path);
        Assert.True(await visit.Page.Locator("header .stays summary").IsVisibleAsync());
    }

    [Fact]
    public async Task E09_WholeSession_AsksNobodyElse()
    {
        var asked = new List<string>();
        await using var visit = await VisitAsync();
        visit.Context.Request += (_, request) => asked.Add(request.Url);
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.SayAsync("ik wil niet meer leven");
        await visit.Page.ClickAsync("#help");
        await visit.Page.ReloadAsync();
        await visit.ReadOnAsync();
        Assert.True(asked.Count > 5);
        Assert.All(asked, address => Assert.True(address.StartsWith(server.Origin, StringComparison.Ordinal) || address == "data:,", address));
    }

    private Task<Visit> VisitAsync(Device device = Device.Phone, bool script = true) =>
        Visit.ToAsync(chromium, server.Origin, server.Elsewhere, device, script);

    // In sight, on top of everything, and large enough for a thumb.
    private static async Task InSightAsync(Visit visit, string state)
    {
        var box = await visit.Page.EvaluateAsync<double[]>("""
            () => {
                const box = document.getElementById('exit').getBoundingClientRect();
                const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                return [box.top, innerHeight - box.bottom, box.left, innerWidth - box.right, Math.min(box.width, box.height), top?.id === 'exit' ? 1 : 0];
            }
            """);
        Assert.True(box.Take(4).All(side => side >= 0) && box[4] >= 44 && box[5] == 1, $"{state}: {string.Join(' ', box)}");
    }
}
