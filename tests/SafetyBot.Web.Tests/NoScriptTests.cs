using System.Net;
using System.Text.Json;

namespace SafetyBot.Web.Tests;

/// <summary>The chat in a browser that runs no script: plain forms, the same conversation.</summary>
public sealed class NoScriptTests(Chromium chromium, WebServer server)
{
    [Theory]
    [InlineData("/", Device.Phone, "ik wil niet meer leven")]
    [InlineData("/nl-x-simple", Device.Desktop, "ik wil niet meer leven")]
    [InlineData("/en", Device.Phone, "i want to die")]
    public async Task X17_Journey_WithoutScript(string path, Device device, string danger)
    {
        await using var visit = await VisitAsync(device);
        await visit.Page.GotoAsync(path);
        await visit.Page.ClickAsync("#begin");
        Assert.EndsWith("/chat#now", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(path == "/" ? "nl" : path[1..], await visit.Page.GetAttributeAsync("html", "lang"));
        foreach (var option in new[] { "scan", "self", "start", "unknown" })
        {
            await ChooseAsync(visit, option);
        }

        await visit.Page.FillAsync("#text", danger);
        await visit.Page.ClickAsync(".composer .primary");
        Assert.True(await visit.Page.Locator(".card.danger").IsVisibleAsync());
        await Assertions.Expect(visit.Page.Locator(".card.danger a[href='tel:113']").First).ToBeInViewportAsync();
        await ChooseAsync(visit, "yes");

        // Loading anew sends nothing twice.
        var said = await visit.Page.Locator("#log > li").CountAsync();
        await visit.Page.ReloadAsync();
        Assert.Equal(said, await visit.Page.Locator("#log > li").CountAsync());
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
        await visit.Page.GotoAsync("/chat");
        Assert.True(await visit.Page.Locator("#begin").IsVisibleAsync());
    }

    [Fact]
    public async Task E04_Back_WithoutScript_ShowsNoChat()
    {
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        await visit.Page.FillAsync("#text", "iets heel eigens");
        await visit.Page.ClickAsync(".composer .primary");
        await visit.Page.ClickAsync("#exit");
        await visit.GoneAsync(server.Elsewhere);
        await visit.Page.GoBackAsync();
        Assert.DoesNotContain("eigens", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [Fact]
    public async Task Cookie_OneOnlyOursGoneWithTheBrowser()
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync("/");
        Assert.Empty(await visit.Context.CookiesAsync());
        await visit.Page.ClickAsync("#begin");
        var cookie = Assert.Single(await visit.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.Equal(-1, cookie.Expires);
        Assert.Equal("/chat", cookie.Path);
    }

    [Fact]
    public async Task SameWordsAsOverDirectLine()
    {
        await using var plain = await VisitAsync();
        await BeginAsync(plain);
        await using var scripted = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await scripted.ChatAsync();
        foreach (var option in new[] { "scan", "friend", "start", "unknown", "yes" })
        {
            await ChooseAsync(plain, option);
            await scripted.PressAsync(option);
        }

        Assert.Equal(await WordsAsync(scripted), await WordsAsync(plain));
    }

    [Fact]
    public async Task E06_Rest_ShowsOnlyTheLastQuestion()
    {
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        await visit.Page.FillAsync("#text", "iets heel eigens");
        await visit.Page.ClickAsync(".composer .primary");
        var response = await visit.Page.GotoAsync("/chat");
        Assert.Equal("900; url=/chat/rest", await response!.HeaderValueAsync("refresh"));
        await visit.Page.GotoAsync("/chat/rest");
        Assert.DoesNotContain("eigens", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.Page.ClickAsync("#rest a");
        Assert.Equal(1, await visit.Page.Locator("#log > li").CountAsync());
        Assert.True(await visit.Page.Locator(".choice").CountAsync() > 1);
    }

    [Fact]
    public async Task A15_NeverOffered_Ignored()
    {
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        var before = await visit.Page.Locator("#log > li").CountAsync();
        using var http = await SameBrowserAsync(visit);
        using var answer = await http.PostAsync(new Uri("/chat", UriKind.Relative), Form(("choice", "quickscan-youth-threat=yes"), ("id", "x")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await visit.Page.ReloadAsync();
        Assert.Equal(before, await visit.Page.Locator("#log > li").CountAsync());
    }

    [Fact]
    public async Task A16_TooLong_ToldAndKept()
    {
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        var words = new string('a', 4001);
        await visit.Page.FillAsync("#text", words);
        await visit.Page.ClickAsync(".composer .primary");
        Assert.Contains("4000", await visit.Page.InnerTextAsync("#text-error"), StringComparison.Ordinal);
        Assert.Equal(words, await visit.Page.InputValueAsync("#text"));
    }

    [Fact]
    public async Task A12_FormOfAnotherSite_Refused()
    {
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        using var http = await SameBrowserAsync(visit);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await http.PostAsync(new Uri("/chat", UriKind.Relative), Form(("text", "hoi"), ("id", "x")));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A24_MarkupAndTemplates_ShownAsWords()
    {
        const string words = "<b>x</b> {{7*7}} ../../etc '); DROP TABLE x;--";
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        await visit.Page.FillAsync("#text", words);
        await visit.Page.ClickAsync(".composer .primary");
        Assert.Equal(words, await visit.Page.Locator("#log > .you .text").InnerTextAsync());
    }

    [Fact]
    public async Task SameFormTwice_OneTurn()
    {
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        using var http = await SameBrowserAsync(visit);
        for (var i = 0; i < 2; i++)
        {
            using var answer = await http.PostAsync(new Uri("/chat", UriKind.Relative), Form(("text", "hoi"), ("id", "the-same")));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        await visit.Page.ReloadAsync();
        Assert.Equal(1, await visit.Page.Locator("#log > .you").CountAsync());
    }

    [Fact]
    public async Task CheckedMessage_WithoutScript_ShownOnceAndGoneAfterAReload()
    {
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        foreach (var words in new[] { "check dit bericht", "<b>zeg niks tegen je ouders</b> kanariepaars" })
        {
            await visit.Page.FillAsync("#text", words);
            await visit.Page.ClickAsync(".composer .primary");
        }

        var log = visit.Page.Locator("#log");
        Assert.Contains("zeg niks tegen je ouders", await log.Locator(".card.check").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("<b>zeg niks tegen je ouders</b> kanariepaars", await log.InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.GotoAsync("/chat");
        Assert.DoesNotContain("zeg niks", await log.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Deze woorden heb ik niet bewaard.", await log.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Iets geheim houden", await log.Locator(".card.check").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A32_Words_NotInTheLog()
    {
        const string canary = "kanarie-9f3b";
        await using var visit = await VisitAsync();
        await BeginAsync(visit);
        await visit.Page.FillAsync("#text", canary);
        await visit.Page.ClickAsync(".composer .primary");
        await visit.Page.FillAsync("#text", canary + new string('a', 4000));
        await visit.Page.ClickAsync(".composer .primary");
        await visit.Page.GotoAsync($"/?country={canary}");
        await visit.Context.APIRequest.GetAsync($"{server.Origin}/{canary}");
        Assert.DoesNotContain(canary, server.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_Forms_NoBarrier()
    {
        // The engine is a script itself; the page is the same.
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.Page.GotoAsync("/");
        await visit.Page.EvaluateAsync("() => HTMLFormElement.prototype.submit.call(document.getElementById('begin-form'))");
        await visit.Page.WaitForURLAsync("**/chat#now");
        await visit.NoBarriersAsync("forms");
        await visit.Page.FillAsync("#text", "ik wil niet meer leven");
        await visit.Page.ClickAsync(".composer .primary");
        await visit.NoBarriersAsync("forms, danger card");
        await visit.Page.GotoAsync("/chat/rest");
        await visit.NoBarriersAsync("forms, rest");

        // With script the three Shifts work here too, and the chat is over.
        await visit.Page.GotoAsync("/chat");
        for (var i = 0; i < 3; i++)
        {
            await visit.Page.Keyboard.PressAsync("Shift");
        }

        await visit.GoneAsync(server.Elsewhere);
        await visit.Page.GotoAsync("/chat");
        Assert.True(await visit.Page.Locator("#begin").IsVisibleAsync());
    }

    private static async Task BeginAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/");
        await visit.Page.ClickAsync("#begin");
    }

    private static Task ChooseAsync(Visit visit, string option) => visit.Page.ClickAsync($".composer .choice[value$='={option}']");

    private static Task<string> WordsAsync(Visit visit) => visit.Page.Locator("#log .text, #log .card p, #log .card h2").AllTextContentsAsync().ContinueWith(
        static all => JsonSerializer.Serialize(all.Result), TaskScheduler.Default);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<HttpClient> SameBrowserAsync(Visit visit)
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Process.Address };
        var cookie = (await visit.Context.CookiesAsync()).Single();
        http.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        return http;
    }

    private Task<Visit> VisitAsync(Device device = Device.Phone) => Visit.ToAsync(chromium, server.Origin, server.Elsewhere, device, script: false);
}
