namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class DialogTests
{
    [Fact]
    public void Id_NotGiven_IsTheNameOfTheClass() => Assert.Equal(nameof(Plain), new Plain(null).Id);

    [Fact]
    public void GetVersion_Plain_IsTheId() => Assert.Equal("p", new Plain("p").GetVersion());

    [Fact]
    public Task Continue_NotOverridden_Ends() =>
        new DialogBot(new Plain("p")).Flow().Test("hi", "begun").Test("more", "done: ").StartTestAsync();

    [Fact]
    public Task Resume_NotOverridden_EndsWithTheSameResult() =>
        new DialogBot(new Passing("passing"), new WaterfallDialog("w", [Steps.Say("inner"), Steps.EndWith(7)])).Flow()
            .Test("hi", "inner").Test("more", "done: 7")
            .StartTestAsync();

    [Fact]
    public void EndOfTurn_Always_IsWaiting() => Assert.Equal(DialogTurnStatus.Waiting, Dialog.EndOfTurn.Status);

    private sealed class Plain(string? id) : Dialog(id)
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("begun", cancellationToken: cancellationToken);
            return EndOfTurn;
        }
    }

    private sealed class Passing(string id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default) =>
            dc.BeginDialogAsync("w", null, cancellationToken);
    }
}
