using System.Net;

namespace SafetyBot.Web.Tests;

/// <summary>Microsoft's Web Chat, unchanged, with our Direct Line, on a page as the README has it.</summary>
public sealed class WebChatTests(Chromium chromium, WebChatSite site) : IClassFixture<WebChatSite>
{
    private const string Full = "webchat";
    private const string Minimal = "webchat-minimal";
    private const string Bubbles = ".webchat__bubble__content";
    private const string Choices = "[role=toolbar] button";
    private const string Refresh = "**/tokens/refresh";

    // The longest that Web Chat waits before it tries again, in milliseconds, and when it asks for a new token.
    private const int TriesAgainWithin = 21_000;
    private const int RefreshesAfter = 15 * 60 * 1000 + 1000;

    /// <summary>The bundles whose line is tried: it is the same in both, so one is enough usually.</summary>
    public static TheoryData<string> Lines { get; } = TestSize.IsFull ? [Minimal, Full] : [Minimal];

    [Theory]
    [InlineData(Full)]
    [InlineData(Minimal)]
    public async Task Journey_ButtonsAndWordsToDangerCard_ThereAfterRefresh(string bundle)
    {
        await using var visit = await VisitAsync();
        await ChatAsync(visit, bundle);
        Assert.Contains("Ik ben een computer", (await SaidAsync(visit))[0], StringComparison.Ordinal);
        await PressAsync(visit, "Vragen doen");
        await SayAsync(visit, "over mij");
        await PressAsync(visit, "Ja, begin maar");
        await SayAsync(visit, "weet ik niet");
        await PressAsync(visit, "Nee");
        await SayAsync(visit, "ik wil niet meer leven");

        // The numbers are there to read in both, to tap only where cards are drawn.
        var said = await SaidAsync(visit);
        Assert.Contains(said, words => words.Contains("Bel 113.", StringComparison.Ordinal) && words.Contains("Ik kan geen hulp sturen", StringComparison.Ordinal));
        Assert.Equal(bundle == Full ? 1 : 0, await visit.Page.Locator($"{Bubbles} button:has-text('Bel 113')").CountAsync());
        Assert.DoesNotContain(said, string.IsNullOrWhiteSpace);
        await AllSentAsync(visit);

        await visit.Page.ReloadAsync();
        await SaysAgainAsync(visit, said);
        await PressAsync(visit, "Ja");
        Assert.True((await SaidAsync(visit)).Length >= said.Length + 2);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Cut_SaidMeanwhile_ComesOnceConnectedAgain(string bundle)
    {
        await using var visit = await VisitAsync();
        await visit.Page.Clock.InstallAsync();
        await ChatAsync(visit, bundle);
        var before = await SaidAsync(visit);
        site.Cut();
        await visit.Page.ClickAsync($"{Choices}:has-text('Vragen doen')");
        await ConnectedAgainAsync(visit);
        await visit.Page.Locator($"{Choices}:has-text('Over mij')").WaitForAsync();
        var after = await SaidAsync(visit);
        Assert.Equal([.. before, "Vragen doen", "Over wie gaat het? Dan kan ik je beter helpen."], after);
        await AllSentAsync(visit);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task ServerRestart_MidQuickscan_NothingLost(string bundle)
    {
        await using var visit = await VisitAsync();
        await visit.Page.Clock.InstallAsync();
        await ChatAsync(visit, bundle);
        await PressAsync(visit, "Vragen doen");
        var before = await SaidAsync(visit);
        await site.RestartAsync();
        await ConnectedAgainAsync(visit);
        Assert.Equal(before, await SaidAsync(visit));
        await PressAsync(visit, "Over mij");
        Assert.Equal(before.Length + 2, (await SaidAsync(visit)).Length);
        await AllSentAsync(visit);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Token_AfterAQuarterOfAnHour_RefreshedUsedAndKept(string bundle)
    {
        await using var visit = await VisitAsync();
        await visit.Page.Clock.InstallAsync();
        await ChatAsync(visit, bundle);
        var refreshed = await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Clock.FastForwardAsync(RefreshesAfter), Refresh);
        Assert.Equal(200, refreshed.Status);
        var token = (await refreshed.JsonAsync())!.Value.GetProperty("token").GetString()!;
        var posted = await visit.Page.RunAndWaitForRequestAsync(() => PressAsync(visit, "Vragen doen"), "**/activities");
        Assert.Equal($"Bearer {token}", await posted.HeaderValueAsync("authorization"));

        // The page's own part: what it keeps is the new one.
        await visit.Page.Clock.FastForwardAsync(61_000);
        Assert.Contains(token, await visit.KeptAsync(), StringComparison.Ordinal);
        var said = await SaidAsync(visit);
        await visit.Page.ReloadAsync();
        await SaysAgainAsync(visit, said);
    }

    [Fact]
    public async Task Exit_AsInTheReadme_TokenDeadAndNothingKept()
    {
        await using var visit = await VisitAsync();
        await ChatAsync(visit, Minimal);
        var token = await visit.Page.EvaluateAsync<string>("() => JSON.parse(sessionStorage.getItem('chat')).token");
        await visit.Page.ClickAsync("#exit");
        await visit.Page.WaitForURLAsync($"{site.Origin}/gone");
        Assert.StartsWith("{\"session\":{},\"local\":{},\"cookie\":\"\"", await visit.KeptAsync(), StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = site.Server.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        for (var i = 0; i < 50; i++)
        {
            using var answer = await http.PostAsync(new Uri("/v3/directline/tokens/refresh", UriKind.Relative), null);
            if (answer.StatusCode == HttpStatusCode.Forbidden)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The token lives on.");
    }

    private static async Task ChatAsync(Visit visit, string bundle)
    {
        await visit.Page.GotoAsync($"/?bundle={bundle}");
        await visit.Page.Locator($"{Choices}:has-text('Vragen doen')").WaitForAsync();
    }

    private static Task<string[]> SaidAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>("bubbles => [...document.querySelectorAll(bubbles)].map(bubble => bubble.innerText)", Bubbles);

    // After a page is loaded anew, all that was said comes one by one.
    private static async Task SaysAgainAsync(Visit visit, string[] said)
    {
        await visit.Page.WaitForFunctionAsync(
            "([bubbles, choices, said]) => document.querySelectorAll(bubbles).length >= said && document.querySelector(choices)", new object[] { Bubbles, Choices, said.Length });
        Assert.Equal(said, await SaidAsync(visit));
    }

    private static Task PressAsync(Visit visit, string title) => AnsweredAsync(visit, () => visit.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = title, Exact = true }).ClickAsync());

    private static Task SayAsync(Visit visit, string words) => AnsweredAsync(visit, async () =>
    {
        await visit.Page.FillAsync(".webchat__send-box-text-box__input", words);
        await visit.Page.Keyboard.PressAsync("Enter");
    });

    // The choices go when one is taken or something is typed, and come back with the answer.
    private static async Task AnsweredAsync(Visit visit, Func<Task> act)
    {
        var before = (await SaidAsync(visit)).Length;
        await act();
        await visit.Page.WaitForFunctionAsync(
            "([bubbles, choices, before]) => document.querySelectorAll(bubbles).length > before + 1 && document.querySelector(choices)", new object[] { Bubbles, Choices, before });
    }

    private static async Task AllSentAsync(Visit visit)
    {
        await visit.Page.WaitForFunctionAsync("() => !document.body.innerText.includes('Wordt verzonden')");
        Assert.DoesNotContain("mislukt", await visit.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    private static async Task ConnectedAgainAsync(Visit visit)
    {
        var connected = new TaskCompletionSource();
        visit.Page.WebSocket += (_, _) => connected.TrySetResult();
        for (var i = 0; i < 5 && !connected.Task.IsCompleted; i++)
        {
            await visit.Page.Clock.FastForwardAsync(TriesAgainWithin);
            await Task.WhenAny(connected.Task, Task.Delay(1000));
        }

        Assert.True(connected.Task.IsCompleted, "It does not connect again.");
    }

    private Task<Visit> VisitAsync() => Visit.ToAsync(chromium, site);
}
