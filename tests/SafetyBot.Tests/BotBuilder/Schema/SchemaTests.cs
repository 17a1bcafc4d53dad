using System.Globalization;

namespace SafetyBot.Tests.BotBuilder.Schema;

public sealed class SchemaTests
{
    [Fact]
    public void CardAction_FromText_ShowsAndSendsIt()
    {
        CardAction action = "ja";
        Assert.Equal(("ja", "ja"), (action.Title, action.Value));
    }

    [Fact]
    public void ConversationReference_WithLocale_ContinuesInIt()
    {
        var reference = new ConversationReference(CultureInfo.GetCultureInfo("nl-NL"), user: new ChannelAccount("u"), bot: new ChannelAccount("b"));

        var activity = reference.GetContinuationActivity();

        Assert.Equal(("nl-NL", "u", "b"), (activity.Locale, activity.From!.Id, activity.Recipient!.Id));
        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (activity.Type, activity.Name));
        Assert.NotNull(activity.Id);
    }

    [Fact]
    public void SuggestedActions_FromSequences_AreLists()
    {
        var actions = new SuggestedActions(Enumerable.Repeat("u", 1), Enumerable.Repeat(new CardAction(title: "ja"), 2));
        Assert.Equal((1, 2), (actions.To!.Count, actions.Actions!.Count));
    }
}
