namespace SafetyBot.Web.Tests;

/// <summary>WCAG 2.2 AA in the browser: no barrier in any state, and what no engine can see.</summary>
public sealed class AccessibilityTests(Chromium chromium, WebServer server)
{
    [Theory]
    [InlineData("/", Device.Phone, ColorScheme.Light)]
    [InlineData("/", Device.Desktop, ColorScheme.Dark)]
    [InlineData("/nl-x-simple", Device.Phone, ColorScheme.Dark)]
    [InlineData("/en", Device.Zoomed, ColorScheme.Light)]
    public async Task Axe_EveryState_NoBarrier(string path, Device device, ColorScheme scheme)
    {
        await using var visit = await VisitAsync(device, new BrowserNewContextOptions { ColorScheme = scheme });
        await visit.Page.GotoAsync(path);
        await visit.NoBarriersAsync("start");
        await visit.ChatAsync(path);
        await visit.NoBarriersAsync("greeting");
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        await visit.PressAsync("start");
        await visit.NoBarriersAsync("question");
        await visit.Page.ClickAsync("#menu summary");
        await visit.NoBarriersAsync("menu");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.ClickAsync("#help");
        await visit.NoBarriersAsync("helplines");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.SayAsync(path == "/en" ? "i want to die" : "ik wil niet meer leven");
        Assert.Equal(1, await visit.Page.Locator(".card.danger").CountAsync());
        await visit.NoBarriersAsync("danger card");
        await visit.Text.FillAsync(new string('a', 4100));
        await visit.Text.PressAsync("Enter");
        await visit.NoBarriersAsync("message too long");
        await visit.Text.FillAsync("");
        await visit.Context.SetOfflineAsync(true);
        await visit.Choices.First.ClickAsync();
        await visit.Page.Locator(".again").WaitForAsync();
        await visit.NoBarriersAsync("not sent");
        await visit.Context.SetOfflineAsync(false);
    }

    [Fact]
    public async Task Axe_IdleAndRest_NoBarrier()
    {
        await using var visit = await VisitAsync();
        await visit.Page.Clock.InstallAsync();
        await visit.ChatAsync();
        await visit.Page.Clock.RunForAsync(13 * 60 * 1000 + 500);
        await visit.Page.Locator("#idle button").WaitForAsync();
        await visit.NoBarriersAsync("idle warning");
        await visit.Page.Clock.RunForAsync(2 * 60 * 1000);
        await visit.Page.Locator("#rest button").WaitForAsync();
        await visit.NoBarriersAsync("rest");
    }

    [Fact]
    public async Task X01_Panels_CloseByEscAndGiveTheFocusBack()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        await visit.TabToAsync("#help");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.Page.Locator("#helplines").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("#helplines").IsVisibleAsync());
        Assert.True(await HasFocusAsync(visit, "#help"));
        await visit.TabToAsync("#menu summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.TabToAsync("#menu button");
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.True(await HasFocusAsync(visit, "#menu summary"));
        Assert.False(await visit.Page.Locator("#menu button").First.IsVisibleAsync());
    }

    [Fact]
    public async Task X02_Focus_InTheInputAndNeverMoved()
    {
        await using var visit = await VisitAsync(Device.Desktop);
        await visit.ChatAsync();
        Assert.True(await HasFocusAsync(visit, "#text"));
        await visit.SayAsync("hoi");
        Assert.True(await HasFocusAsync(visit, "#text"));
        await visit.TabToAsync("#help");
        await visit.Page.EvaluateAsync("() => document.querySelector('.choices:not(.used) .choice').click()");
        await visit.Page.WaitForFunctionAsync("() => !document.querySelector('.state') && document.querySelectorAll('#log > .you').length === 2");
        Assert.True(await HasFocusAsync(visit, "#help"));
    }

    [Fact]
    public async Task X03_X04_Announcements_OnceWithSenderAndDangerAtOnce()
    {
        await using var visit = await VisitAsync();
        await visit.Context.AddInitScriptAsync("""
            window.told = { announced: [], alerted: [] };
            addEventListener('DOMContentLoaded', () => {
                for (const id of Object.keys(window.told)) {
                    new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(node => window.told[id].push(node.textContent)))).observe(document.getElementById(id), { childList: true });
                }
            });
            """);
        await visit.ChatAsync();
        Assert.Equal("Het gesprek", await visit.Page.GetAttributeAsync("[role=log]:has(#log)", "aria-label"));
        await visit.SayAsync("ik wil niet meer leven");
        var announced = await visit.Page.EvaluateAsync<string[]>("() => window.told.announced");
        var alerted = await visit.Page.EvaluateAsync<string[]>("() => window.told.alerted");
        Assert.All(announced, words => Assert.StartsWith("De computer: ", words, StringComparison.Ordinal));
        Assert.Equal(announced.Length, announced.Distinct().Count());
        Assert.DoesNotContain(announced.Concat(alerted), words => words.Contains("niet meer leven", StringComparison.Ordinal));
        Assert.Contains(alerted, words => words.Contains("113", StringComparison.Ordinal));
        var items = await visit.Page.Locator("#log > .bot").CountAsync();
        Assert.Equal(items, announced.Length + alerted.Length);

        await visit.Page.ReloadAsync();
        await visit.ReadOnAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => window.told.announced.length + window.told.alerted.length"));
    }

    [Fact]
    public async Task X05_Messages_ListItemsWithSenderAndTime()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        await visit.SayAsync("hoi");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('#log > *')].every(item => item.tagName === 'LI' && item.querySelector('.who b').textContent && /^\\d+:\\d\\d/.test(item.querySelector('time').textContent))"));
    }

    [Fact]
    public async Task X06_Choices_RealButtonsMarkedWhenUsed()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        var group = visit.Page.Locator(".choices").First;
        Assert.Equal("group", await group.GetAttributeAsync("role"));
        Assert.NotEqual("", await group.GetAttributeAsync("aria-label"));
        var before = await group.Locator("button.choice").CountAsync();
        await visit.PressAsync("scan");
        Assert.Equal(before, await group.Locator("button.choice[aria-disabled=true]").CountAsync());
        Assert.Equal("scan", (await group.Locator(".taken").GetAttributeAsync("data-value"))!.Split('=')[1]);
        Assert.Contains("Gekozen", await group.Locator(".taken").TextContentAsync(), StringComparison.Ordinal);
        var said = await visit.Page.Locator("#log > li").CountAsync();
        await group.Locator("button.choice").First.EvaluateAsync("button => button.click()");
        Assert.Equal(said, await visit.Page.Locator("#log > li").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task X07_Focus_MarkedAndNotHidden(ColorScheme scheme)
    {
        await using var visit = await VisitAsync(Device.Phone, new BrowserNewContextOptions { ColorScheme = scheme });
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        await visit.PressAsync("start");
        await visit.SayAsync("ik wil niet meer leven");
        for (var i = 0; i < 25; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var problem = await visit.Page.EvaluateAsync<string?>("""
                () => {
                    const item = document.activeElement, style = getComputedStyle(item), box = item.getBoundingClientRect();
                    if (item === document.body) return null;
                    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no mark: ' + item.outerHTML;
                    const point = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
                    return item.contains(point) || point?.contains(item) ? null : 'hidden: ' + item.outerHTML + ' behind ' + point?.outerHTML.slice(0, 80);
                }
                """);
            Assert.Null(problem);
        }
    }

    [Theory]
    [InlineData(ForcedColors.Active, Contrast.NoPreference)]
    [InlineData(ForcedColors.None, Contrast.More)]
    public async Task X08_ContrastModes_NoBarrier(ForcedColors forced, Contrast contrast)
    {
        await using var visit = await VisitAsync(Device.Phone, new BrowserNewContextOptions { ForcedColors = forced, Contrast = contrast });
        await visit.ChatAsync();
        await visit.SayAsync("ik wil niet meer leven");
        await visit.NoBarriersAsync("danger card");
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(320, 256)]
    public async Task X09_Narrow_NoSidewaysScrollAndAllUsable(int width, int height)
    {
        await using var visit = await VisitAsync(Device.Phone, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await visit.Page.GotoAsync("/nl-x-simple");
        await FitsAsync(visit);
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        await visit.PressAsync("start");
        await visit.SayAsync("ik wil niet meer leven");
        await FitsAsync(visit);

        // WCAG 1.4.12, and text twice as large.
        await visit.Page.EvaluateAsync("""
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(':root{font-size:2.25rem!important}*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
                document.adoptedStyleSheets = [sheet];
            }
            """);
        await FitsAsync(visit);
        await visit.Text.FillAsync("hoi");
        Assert.True(await visit.Page.Locator("#exit").IsVisibleAsync());
    }

    [Fact]
    public async Task X10_Targets_LargeEnough()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        await visit.PressAsync("start");
        await visit.SayAsync("ik wil niet meer leven");
        var small = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a, button, summary, textarea')].filter(item => item.checkVisibility() && !item.matches('.skip')).map(item => {
                const box = item.getBoundingClientRect(), least = item.matches('.choice, .call, .exit, .primary, #help') ? 44 : 24;
                return box.width < least || box.height < least ? item.outerHTML + ' ' + box.width + 'x' + box.height : '';
            }).filter(Boolean)
            """);
        Assert.Empty(small);
    }

    [Fact]
    public async Task X11_ReducedMotion_NothingMoves()
    {
        await using var visit = await VisitAsync(Device.Phone, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await visit.ChatAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => document.getAnimations().length + [...document.querySelectorAll('*')].filter(item => parseFloat(getComputedStyle(item).transitionDuration) > 0).length"));
    }

    [Fact]
    public async Task X12_Idle_WarnedTwoMinutesBeforeAndExtendedByOneKey()
    {
        await using var visit = await VisitAsync();
        await visit.Page.Clock.InstallAsync();
        await visit.ChatAsync();
        await visit.Text.FillAsync("half getypt");
        await visit.Page.Clock.RunForAsync(13 * 60 * 1000 + 500);
        Assert.True(await visit.Page.Locator("#idle").IsVisibleAsync());
        Assert.NotEqual("", await visit.Page.Locator("#alerted").InnerTextAsync());
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.False(await visit.Page.Locator("#idle").IsVisibleAsync());
        await visit.Page.Clock.RunForAsync(3 * 60 * 1000);
        Assert.Equal("half getypt", await visit.Text.InputValueAsync());
        Assert.True(await visit.Choices.First.IsVisibleAsync());
    }

    [Fact]
    public async Task X14_Language_OfPageAndOfReplies()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync();
        Assert.Equal("nl", await visit.Page.GetAttributeAsync("html", "lang"));
        await visit.PressAsync("scan");
        await visit.Page.ClickAsync("#menu summary");
        await visit.Page.ClickAsync("#menu button[lang=en]");
        await visit.Page.WaitForURLAsync("**/en");
        await visit.ReadOnAsync();
        Assert.Equal("en", await visit.Page.GetAttributeAsync("html", "lang"));

        // What was said in Dutch before says so.
        Assert.Equal("nl", await visit.Page.Locator("#log > .bot").First.GetAttributeAsync("lang"));
        Assert.Null(await visit.Page.Locator("#log > .bot").Last.GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task X15_Pictures_BesideWordsAlone()
    {
        await using var visit = await VisitAsync();
        await visit.ChatAsync("/nl-x-simple");
        Assert.True(await visit.Page.Locator(".choice .icon").CountAsync() >= 3);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.icon')].every(icon => icon.getAttribute('aria-hidden') === 'true' && icon.parentElement.textContent.trim())"));
    }

    [Fact]
    public async Task X16_HelpAndExit_SamePlaceInEveryView()
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync("/");
        var start = await PlacesAsync(visit);
        await visit.ChatAsync();
        var chat = await PlacesAsync(visit);
        Assert.Equal(start, chat);
        await visit.SayAsync("ik wil niet meer leven");
        Assert.Equal(start, await PlacesAsync(visit));
    }

    private static Task<string> PlacesAsync(Visit visit) => visit.Page.EvaluateAsync<string>("""
        () => ['help', 'exit'].map(id => { const box = document.getElementById(id).getBoundingClientRect(); return Math.round(box.left) + ',' + Math.round(box.top); }).join(' ')
        """);

    private static async Task FitsAsync(Visit visit)
    {
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "It scrolls sideways.");
        Assert.True(await visit.Page.Locator("#exit").IsVisibleAsync());
    }

    private static Task<bool> HasFocusAsync(Visit visit, string selector) =>
        visit.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);

    private Task<Visit> VisitAsync(Device device = Device.Phone, BrowserNewContextOptions? setUp = null) =>
        Visit.ToAsync(chromium, server.Origin, server.Elsewhere, device, setUp: setUp);
}
