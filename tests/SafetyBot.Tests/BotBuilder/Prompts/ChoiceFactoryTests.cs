namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class ChoiceFactoryTests
{
    private static readonly List<Choice> Colours = [new("red"), new("green"), new("blue")];
    private static readonly List<Choice> Two = [new("red"), new("green")];

    [Fact]
    public void Inline_Three_NumbersThemInTheSentence()
    {
        var message = ChoiceFactory.Inline(Colours, "select from:");

        Assert.Equal("select from: (1) red, (2) green, or (3) blue", message.Text);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
        Assert.Equal(ActivityTypes.Message, message.Type);
    }

    [Fact]
    public void Inline_TwoOrOne_NeedsNoComma()
    {
        Assert.Equal("pick: (1) red or (2) green", ChoiceFactory.Inline(Two, "pick:").Text);
        Assert.Equal("pick: (1) red", ChoiceFactory.Inline([new("red")], "pick:").Text);
    }

    [Fact]
    public void Inline_OwnWords_AreUsed()
    {
        var options = new ChoiceFactoryOptions("; ", " of ", "; of ", false);

        Assert.Equal("kies: red; green; of blue", ChoiceFactory.Inline(Colours, "kies:", null, options).Text);
        Assert.Equal("kies: red of green", ChoiceFactory.Inline(Two, "kies:", null, options).Text);
    }

    [Fact]
    public void Inline_Speak_IsKept() => Assert.Equal("say", ChoiceFactory.Inline(Two, "pick:", "say").Speak);

    [Fact]
    public void List_Choices_AreNumberedOrDashed()
    {
        Assert.Equal("select from:\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Colours, "select from:").Text);
        Assert.Equal("select from:\n\n   - red\n   - green", ChoiceFactory.List(Two, "select from:", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
        Assert.Equal("x\n\n   1. a", ChoiceFactory.List(["a"], "x").Text);
    }

    [Fact]
    public void SuggestedAction_Choices_BecomeButtons()
    {
        var message = ChoiceFactory.SuggestedAction(Two, "select from:", null, ["user"]);

        Assert.Equal("select from:", message.Text);
        Assert.Equal(["user"], message.SuggestedActions!.To);
        Assert.Equal(
            [(ActionTypes.ImBack, "red", "red"), (ActionTypes.ImBack, "green", "green")],
            message.SuggestedActions.Actions!.Select(a => (a.Type!, a.Title!, (string)a.Value!)));
    }

    [Fact]
    public void SuggestedAction_ChoiceWithItsOwnButton_KeepsIt()
    {
        var action = new CardAction { Type = ActionTypes.PostBack, Title = "Red", Value = "r" };
        var message = ChoiceFactory.SuggestedAction([new Choice("red") { Action = action }], "x", null);

        Assert.Same(action, Assert.Single(message.SuggestedActions!.Actions!));
    }

    [Fact]
    public void SuggestedAction_Texts_BecomeButtons() =>
        Assert.Equal("a", Assert.Single(ChoiceFactory.SuggestedAction(["a"], "x", null, null).SuggestedActions!.Actions!).Title);

    [Fact]
    public void HeroCard_Choices_AreButtonsOfTheCardAndTheTextIsOnIt()
    {
        var message = ChoiceFactory.HeroCard(Two, "select from:", "say");

        var attachment = Assert.Single(message.Attachments!);
        var card = Assert.IsType<HeroCard>(attachment.Content);
        Assert.Equal(HeroCard.ContentType, attachment.ContentType);
        Assert.Equal("select from:", card.Text);
        Assert.Equal(["red", "green"], card.Buttons!.Select(button => button.Title));
        Assert.Null(message.Text);
        Assert.Equal("say", message.Speak);
    }

    [Theory]
    [InlineData(Channels.Webchat, 3, null, "actions")]
    [InlineData(Channels.Webchat, 100, null, "actions")]
    [InlineData(Channels.Directline, 4, null, "actions")]
    [InlineData(Channels.Emulator, 3, null, "actions")]
    [InlineData(Channels.Facebook, 10, null, "actions")]
    [InlineData(Channels.Facebook, 11, null, "list")]
    [InlineData(Channels.Kik, 20, null, "actions")]
    [InlineData(Channels.Line, 13, null, "actions")]
    [InlineData(Channels.Line, 14, null, "card")]
    [InlineData(Channels.Msteams, 3, null, "card")]
    [InlineData(Channels.Msteams, 50, null, "card")]
    [InlineData(Channels.Msteams, 51, null, "list")]
    [InlineData(Channels.Msteams, 3, "personal", "actions")]
    [InlineData(Channels.Msteams, 4, "personal", "card")]
    [InlineData(Channels.Msteams, 3, "groupChat", "card")]
    [InlineData(Channels.Slack, 3, null, "card")]
    [InlineData(Channels.Cortana, 3, null, "card")]
    [InlineData(Channels.Sms, 3, null, "inline")]
    [InlineData(Channels.Sms, 4, null, "list")]
    [InlineData(Channels.Test, 3, null, "inline")]
    [InlineData("", 3, null, "inline")]
    [InlineData(null, 4, null, "list")]
    public void ForChannel_SoManyChoices_AreShownInItsWay(string? channelId, int count, string? conversationType, string expected)
    {
        var choices = Enumerable.Range(1, count).Select(i => new Choice($"c{i}")).ToList();

        Assert.Equal(expected, KindOf(ChoiceFactory.ForChannel(channelId, choices, "pick:", null, null, conversationType, null)));
    }

    [Theory]
    [InlineData(20, "actions")]
    [InlineData(21, "list")]
    public void ForChannel_LongTitle_IsShownAsAList(int length, string expected)
    {
        var title = new string('x', length);

        Assert.Equal(expected, KindOf(ChoiceFactory.ForChannel(Channels.Webchat, [new Choice(title)], "pick:", null, null)));
        Assert.Equal(expected, KindOf(ChoiceFactory.ForChannel(Channels.Webchat, [new Choice("short") { Action = new CardAction { Title = title } }], "pick:", null, null)));
    }

    [Fact]
    public void ForChannel_NoChoices_HasOnlyTheText() =>
        Assert.Equal("pick: ", ChoiceFactory.ForChannel(Channels.Test, null, "pick:", null, null).Text);

    [Fact]
    public void ForChannel_Recipients_AreOnTheButtons() =>
        Assert.Equal(["user"], ChoiceFactory.ForChannel(Channels.Webchat, Two, "pick:", null, null, null, ["user"]).SuggestedActions!.To);

    [Fact]
    public void ToChoices_Null_IsEmpty()
    {
        Assert.Empty(ChoiceFactory.ToChoices(null));
        Assert.Equal(["a", "b"], ChoiceFactory.ToChoices(["a", "b"]).Select(choice => choice.Value));
    }

    private static string KindOf(IMessageActivity message) =>
        message.SuggestedActions is not null ? "actions"
        : message.Attachments is { Count: > 0 } ? "card"
        : message.Text!.Contains("\n\n   1. ", StringComparison.Ordinal) ? "list"
        : "inline";
}
