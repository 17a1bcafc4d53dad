using System.Text.RegularExpressions;

namespace SafetyBot.Web.Tests;

/// <summary>The chat on somebody else's site: one script tag, nothing loaded until it is asked for.</summary>
public sealed partial class WidgetTests(Chromium chromium, WebServer server)
{
    [Fact]
    public async Task Launcher_LoadsNothingUntilAsked_ThenChats()
    {
        var asked = new List<string>();
        await using var visit = await VisitAsync();
        visit.Context.Request += (_, request) => asked.Add(request.Url);
        await visit.Page.GotoAsync(Site());
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chat" }).WaitForAsync();
        Assert.Single(asked, address => address.StartsWith(server.Origin, StringComparison.Ordinal));
        var frame = await OpenAsync(visit);
        await frame.Locator("#begin").ClickAsync();
        await frame.Locator(".choice[data-value$='=scan']").ClickAsync();
        await frame.Locator(".choices:not(.used) .choice[data-value$='=self']").WaitForAsync();
    }

    [Fact]
    public async Task Launcher_AsInTheReadme_OpensUnderItsPolicy()
    {
        var policy = PolicyInTheReadme().Match(ReadmeCode.Text).Groups[1].Value;
        var html = ReadmeCode.Of("On your own site", "html", server.Origin, server.Elsewhere.Origin);
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync(server.Elsewhere.With(html, $"default-src 'none'; img-src data:; {policy.Replace(ReadmeCode.Server, server.Origin, StringComparison.Ordinal)}"));
        var frame = await OpenAsync(visit);
        Assert.Equal("nl-x-simple", await frame.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task P07_Launcher_ShiftsNothingOnTheSite()
    {
        await using var visit = await VisitAsync();
        await visit.Context.AddInitScriptAsync("window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(one => window.shifts += one.value)).observe({ type: 'layout-shift', buffered: true });");
        await visit.Page.GotoAsync(Site());
        await OpenAsync(visit);
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>("() => window.shifts"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task E02_ThreeShifts_OnTheSiteOrInTheChat_LeaveBoth(bool inside)
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync(Site());
        var frame = await OpenAsync(visit);
        await frame.Locator("#begin").ClickAsync();
        await frame.Locator(".choice").First.WaitForAsync();
        if (inside)
        {
            await frame.Locator("#text").FocusAsync();
        }
        else
        {
            await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sluit" }).FocusAsync();
        }

        for (var i = 0; i < 3; i++)
        {
            await visit.Page.Keyboard.PressAsync("Shift");
        }

        await visit.GoneAsync(server.Elsewhere);
    }

    [Fact]
    public async Task Exit_InTheBar_ReplacesTheSite()
    {
        await using var visit = await VisitAsync();
        var before = server.Elsewhere.With("before");
        await visit.Page.GotoAsync(before);
        await visit.Page.GotoAsync(Site());
        var frame = await OpenAsync(visit);
        Assert.False(await frame.Locator("#exit").IsVisibleAsync());
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Weg" }).ClickAsync();
        await visit.GoneAsync(server.Elsewhere);
        await visit.Page.GoBackAsync();
        Assert.Equal(before, visit.Page.Url);
    }

    [Fact]
    public async Task X01_Esc_ClosesAndGivesTheFocusBack()
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync(Site());
        var frame = await OpenAsync(visit);
        await frame.Locator("#begin").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chat" }).WaitForAsync();
        Assert.Equal("DIV", await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Fact]
    public async Task FrameAncestors_OnlyWhoIsListed()
    {
        using var data = new FreshDirectory();
        await using var own = await ServerProcess.StartAsync(data.Path, "--environment", "Development");
        using var http = new HttpClient { BaseAddress = own.Address };
        using var response = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var listed = new HttpClient { BaseAddress = server.Process.Address };
        using var page = await listed.GetAsync(new Uri("/", UriKind.Relative));
        Assert.EndsWith($"frame-ancestors {server.Elsewhere.Origin}", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [GeneratedRegex("`(script-src [^`]*)`")]
    private static partial Regex PolicyInTheReadme();

    private static async Task<IFrameLocator> OpenAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chat" }).ClickAsync();
        var frame = visit.Page.FrameLocator("iframe");
        await frame.Locator("#begin").WaitForAsync();
        return frame;
    }

    private string Site() => server.Elsewhere.With($"<p>Our site</p><script src=\"{server.Origin}/widget.js\" async></script>");

    private Task<Visit> VisitAsync() => Visit.ToAsync(chromium, server.Origin, server.Elsewhere, Device.Desktop);
}
