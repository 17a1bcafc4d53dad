using SafetyBot.Conversations.Flows;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Flows;

/// <summary>What a page offers beside the conversation: buttons that are good at any moment.</summary>
public sealed class PageMenuTests
{
    [Theory]
    [InlineData("language-easy", "nl-x-simple")]
    [InlineData("language-english", "en")]
    [InlineData("language-dutch", "nl")]
    public async Task Anywhere_Language_OpenQuestionAskedInIt(string option, string locale)
    {
        var talk = await AtQuestionAsync();
        var open = talk.User.OpenQuestion;

        await PressAnywhereAsync(talk, option);

        Assert.Equal(open, talk.User.OpenQuestion);
        Assert.All(talk.Replies, reply => Assert.Equal(locale, reply.Locale));
        Assert.Equal(2, talk.Replies.Count);
    }

    [Theory]
    [InlineData("what-do-you-know", "know")]
    [InlineData("forget-me", "forget")]
    [InlineData("helplines", "country")]
    [InlineData("country", "country")]
    [InlineData("stop", "menu-resume")]
    public async Task Anywhere_Command_Done(string option, string question)
    {
        var talk = await AtQuestionAsync();

        await PressAnywhereAsync(talk, option);

        Assert.Equal(question, talk.User.OpenQuestion);
    }

    [Theory]
    [InlineData("why")]
    [InlineData("to-menu")]
    public async Task Anywhere_NotOffered_ChangesNothing(string option)
    {
        var talk = await AtQuestionAsync();

        await PressAnywhereAsync(talk, option);

        Assert.StartsWith(Talk.Content.Texts(Domain.Content.Locale.Dutch).Line("old-button"), talk.Text, StringComparison.Ordinal);
    }

    private static async Task<Talk> AtQuestionAsync()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAsync("scan");
        await talk.PressAsync("self");
        return await talk.PressAsync("start");
    }

    private static Task<Talk> PressAnywhereAsync(Talk talk, string option) =>
        talk.PressAsync(new CardAction { Text = option, Value = new ChoiceValue(ChoiceValue.Anywhere, option).ToString() });
}
