namespace SafetyBot.Web.Tests;

/// <summary>Leaving, and coming back by four words: with script and without.</summary>
public sealed class ReturnPhraseTests(Chromium chromium, WebServer server)
{
    [Fact]
    public async Task ReturnPhrase_MadeWithScript_ComesBackOnAnotherPhone()
    {
        await using var first = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await first.ChatAsync();
        foreach (var option in new[] { "scan", "self", "start" })
        {
            await first.PressAsync(option);
        }

        var question = await first.Choices.First.GetAttributeAsync("data-value");
        await first.SayAsync("ik wil later terugkomen");
        await first.PressAsync("make");
        var words = await WordsAsync(first);
        await first.NoBarriersAsync("words");
        Assert.Equal(question, await first.Choices.First.GetAttributeAsync("data-value"));

        // They are shown once: a page that is loaded anew does not have them.
        await first.Page.ReloadAsync();
        await first.ReadOnAsync();
        Assert.DoesNotContain(words, await first.Page.InnerTextAsync("body"), StringComparison.Ordinal);

        await using var second = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere);
        await second.Page.GotoAsync("/");
        await second.TabToAsync("#begin-return");
        await second.Page.Keyboard.PressAsync("Enter");
        await second.Page.Locator(".choice[data-value='return-words=to-menu']").WaitForAsync();
        await second.SayAsync(words.ToUpperInvariant());
        Assert.Contains("Fijn dat je er weer bent", await second.Page.InnerTextAsync("#log"), StringComparison.Ordinal);
        Assert.Equal(question, await second.Choices.First.GetAttributeAsync("data-value"));
    }

    [Fact]
    public async Task ReturnPhrase_WithoutScriptInEasyDutch_ShownOnceAndTaken()
    {
        await using var first = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere, script: false);
        await first.Page.GotoAsync("/nl-x-simple");
        await first.Page.ClickAsync("#begin");
        await SayAsync(first, "ik wil later terugkomen");
        await first.Page.ClickAsync(".choice[value='return=make']");
        var words = await WordsAsync(first);
        await first.Page.GotoAsync("/chat");
        Assert.DoesNotContain(words, await first.Page.InnerTextAsync("body"), StringComparison.Ordinal);

        await using var second = await Visit.ToAsync(chromium, server.Origin, server.Elsewhere, script: false);
        await second.Page.GotoAsync("/nl-x-simple");
        await second.Page.ClickAsync("#begin-return");
        await SayAsync(second, words);
        Assert.Contains("Fijn dat je er weer bent", await second.Page.InnerTextAsync("#log"), StringComparison.Ordinal);
        await second.Page.GotoAsync("/chat");
        Assert.DoesNotContain(words, await second.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    private static async Task<string> WordsAsync(Visit visit)
    {
        var words = await visit.Page.Locator(".card.words p").First.InnerTextAsync();
        Assert.Matches("^[a-z]+ [a-z]+ [a-z]+ [a-z]+$", words);
        return words;
    }

    private static async Task SayAsync(Visit visit, string words)
    {
        await visit.Page.FillAsync("#text", words);
        await visit.Page.ClickAsync(".composer .primary");
    }
}
