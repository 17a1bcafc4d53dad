namespace SafetyBot.Web.Tests;

/// <summary>Whole conversations of a young person, by keyboard alone.</summary>
public sealed class JourneyTests(Chromium chromium, WebServer server)
{
    // The first of these that a question offers.
    private static readonly string[] Taken = ["correct", "no", "unknown"];

    [Theory]
    [InlineData("/", Device.Phone)]
    [InlineData("/", Device.Desktop)]
    [InlineData("/nl-x-simple", Device.Phone)]
    [InlineData("/nl-x-simple", Device.Desktop)]
    [InlineData("/en", Device.Phone)]
    [InlineData("/en", Device.Desktop)]
    public async Task X01_Youth_QuickscanToAdvice_KeyboardAlone(string path, Device device)
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere, device);
        await visit.Page.GotoAsync(path);
        await visit.TabToAsync("#begin");
        await visit.Page.Keyboard.PressAsync("Enter");
        await OnAsync(visit);
        await ChooseAsync(visit, "scan");
        await ChooseAsync(visit, "self");
        await ChooseAsync(visit, "start");

        // Every question is answered with no, where no can be chosen, until the review; then the result.
        for (var i = 0; i < 20 && await visit.Page.Locator(".card.result").CountAsync() == 0; i++)
        {
            var offered = await visit.Choices.EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.value.split('=')[1])");
            await ChooseAsync(visit, Taken.First(offered.Contains));
        }

        Assert.Equal(1, await visit.Page.Locator(".card.result").CountAsync());
        Assert.Equal(1, await visit.Page.Locator(".card.review").CountAsync());
        await visit.NoBarriersAsync("result");
        await ChooseAsync(visit, "helplines");
        Assert.True(await visit.Page.Locator(".card.helplines a[href^='tel:']").CountAsync() > 0);
        Assert.True(await visit.Page.Locator(".card.helplines a[href^='https:']").CountAsync() > 0);
        await ChooseAsync(visit, "belgium");
        Assert.True(await visit.Page.Locator(".card.helplines").Last.Locator("a[href='tel:102']").CountAsync() > 0);

        // Away by keyboard.
        await visit.TabToAsync("a.exit");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.GoneAsync(server.Elsewhere);
    }

    [Fact]
    public async Task Danger_Words_CardFirstWithNumberToCall()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.ChatAsync();
        await visit.SayAsync("ik wil niet meer leven");
        var card = visit.Page.Locator(".card.danger");
        Assert.True(await card.Locator("a[href='tel:113']").CountAsync() > 0);
        Assert.True(await card.Locator("a[href='tel:1813']").CountAsync() > 0);

        // A number can be tapped at once, without scrolling.
        Assert.True(await card.Locator("a[href='tel:113']").First.EvaluateAsync<bool>("""
            link => {
                const box = link.getBoundingClientRect();
                return link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
            }
            """));
        Assert.Contains("bellijst", await card.InnerTextAsync(), StringComparison.Ordinal);

        // Each number right below the words about it.
        Assert.Equal("113 Zelfmoordpreventie (Nederland)", await card.Locator(".helpline", new LocatorLocatorOptions { Has = visit.Page.Locator("a[href='tel:113']") }).Locator("b").InnerTextAsync());
        await visit.PressAsync("yes");
        Assert.True(await visit.Choices.Filter(new LocatorFilterOptions { HasText = "Hulp bij gevaar" }).CountAsync() > 0);
    }

    [Fact]
    public async Task CheckedMessage_WordsAreShownAsTextAndGoneAfterAReload()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.ChatAsync();
        await visit.PressAsync("more");
        await visit.Page.ClickAsync(".choices:not(.used) .choice[data-value$='=check']");
        await visit.Page.GetByText("Ik bewaar die woorden niet.").First.WaitForAsync();
        await visit.SayAsync("<img src=x onerror=alert(1)> zeg niks tegen je ouders kanariepaars");
        var log = visit.Page.Locator("#log");
        Assert.Contains("niks tegen je ouders", await log.Locator(".card.check").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await log.Locator("img").CountAsync());
        await visit.NoBarriersAsync("checked message");
        await visit.Page.ReloadAsync();
        await visit.ReadOnAsync();
        Assert.DoesNotContain("kanariepaars", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("zeg niks", await log.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Deze woorden heb ik niet bewaard.", await log.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Iets geheim houden", await log.Locator(".card.check").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_EasyDutch_CardNeverWaits()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.ChatAsync("/nl-x-simple");
        await visit.Text.FillAsync("ik wil niet meer leven");
        await visit.Text.PressAsync("Enter");
        await visit.Page.Locator(".card.danger").WaitForAsync();
    }

    [Fact]
    public async Task EasyDutch_OneMessageAtATimeAndNoCounter()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.Page.GotoAsync("/nl-x-simple");
        await visit.Page.ClickAsync("#begin");
        await visit.Page.Locator(".next button").WaitForAsync();
        Assert.Equal(1, await visit.Page.Locator("#log > .bot").CountAsync());
        await visit.Page.ClickAsync(".next button");
        Assert.Equal(2, await visit.Page.Locator("#log > .bot").CountAsync());
        await visit.ReadOnAsync();
        await visit.PressAsync("scan");
        await visit.PressAsync("self");
        await visit.PressAsync("start");
        Assert.DoesNotContain("Vraag 1", await visit.Page.InnerTextAsync("#log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_KnowAndForget_WithReceipt()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.ChatAsync();
        await visit.PressAsync("scan");
        foreach (var value in new[] { "any=what-do-you-know", "any=forget-me" })
        {
            var question = await visit.Choices.First.GetAttributeAsync("data-value");
            await visit.Page.ClickAsync("#menu summary");
            await visit.Page.ClickAsync($"#menu button[data-value='{value}']");
            await visit.NextAsync(question!);
        }

        Assert.Equal(1, await visit.Page.Locator(".card.know").CountAsync());
        await visit.PressAsync("forget");
        Assert.Contains("gewist", await visit.Page.InnerTextAsync("#log"), StringComparison.Ordinal);

        // E10: nothing of before comes back.
        await visit.Page.ReloadAsync();
        await visit.ReadOnAsync();
        Assert.Equal(0, await visit.Page.Locator(".card.know").CountAsync());
    }

    [Fact]
    public async Task Aloud_LocalVoiceAlone_WarnsOnceAndMarksWords()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.Context.AddInitScriptAsync("""
            window.spoken = [];
            const voices = [{ lang: 'nl-NL', localService: false, name: 'far' }, { lang: 'nl-NL', localService: true, name: 'near' }];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', { value: {
                getVoices: () => voices, cancel() {}, addEventListener() {},
                speak(said) { window.spoken.push([said.voice.name, said.text]); said.onboundary({ charIndex: 0, charLength: 3 }); }
            } });
            """);
        await visit.ChatAsync();
        var first = visit.Page.Locator(".aloud").First;
        await first.ClickAsync();
        Assert.Empty(await visit.Page.EvaluateAsync<object[]>("() => window.spoken"));
        Assert.Contains("horen", await visit.Page.Locator(".warn").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator(".warn button").First.ClickAsync();
        Assert.Equal("near", await visit.Page.EvaluateAsync<string>("() => window.spoken[0][0]"));
        Assert.Equal("Hoi", await visit.Page.EvaluateAsync<string>("() => [...CSS.highlights.get('spoken')][0].toString()"));
        await first.ClickAsync();
        await first.ClickAsync();
        Assert.Equal(0, await visit.Page.Locator(".warn").CountAsync());
    }

    [Fact]
    public async Task Aloud_NoLocalVoice_NoButton()
    {
        await using var visit = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await visit.Context.AddInitScriptAsync("speechSynthesis.getVoices = () => [{ lang: 'nl-NL', localService: false }, { lang: 'en-GB', localService: true }];");
        await visit.ChatAsync();
        Assert.Equal(0, await visit.Page.Locator(".aloud").CountAsync());
    }

    private static async Task ChooseAsync(Visit visit, string option)
    {
        var question = await visit.Choices.First.GetAttributeAsync("data-value");
        await visit.TabToAsync($".choices:not(.used) .choice[data-value$='={option}']");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForFunctionAsync(
            "value => { const open = document.querySelector('.next button, .choices:not(.used) .choice'); return open && open.dataset.value !== value; }", question);
        await OnAsync(visit);
    }

    private static async Task OnAsync(Visit visit)
    {
        while (true)
        {
            await visit.Page.Locator(".next button, .choices:not(.used) .choice").First.WaitForAsync();
            if (await visit.Page.Locator(".next button").CountAsync() == 0)
            {
                return;
            }

            await visit.TabToAsync(".next button");
            await visit.Page.Keyboard.PressAsync("Enter");
        }
    }
}
