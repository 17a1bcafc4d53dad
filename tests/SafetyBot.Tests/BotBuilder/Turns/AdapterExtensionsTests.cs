namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class AdapterExtensionsTests
{
    [Fact]
    public async Task UseStorageAndState_EveryTurn_FindsThemByTheirTypes()
    {
        var storage = new MemoryStorage();
        var (user, conversation) = (new UserState(storage), new ConversationState(storage));
        var adapter = new TestAdapter();
        Assert.Same(adapter, adapter.UseStorage(storage).UseBotState(user, conversation));

        await new TestFlow(adapter, (turn, cancellationToken) =>
        {
            Assert.Same(storage, turn.TurnState.Get<IStorage>());
            Assert.Same(user, turn.TurnState.Get<UserState>());
            Assert.Same(conversation, turn.TurnState.Get<ConversationState>());
            return turn.SendActivityAsync("found", cancellationToken: cancellationToken);
        }).Test("hi", "found").StartTestAsync();
    }

    [Fact]
    public void UseStorageAndState_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new TestAdapter().UseStorage(null!));
        Assert.Throws<ArgumentNullException>(() => new TestAdapter().UseBotState(null!));
        Assert.Throws<ArgumentNullException>(() => ((BotAdapter)null!).UseStorage(new MemoryStorage()));
    }
}
