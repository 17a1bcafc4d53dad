namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class TurnContextStateCollectionTests
{
    [Fact]
    public void Get_ByTypeAndByKey_FindsWhatWasAdded()
    {
        using var state = new TurnContextStateCollection();
        state.Add("x", "one");
        state.Add("two");
        state.Set("x", "three");

        Assert.Equal("three", state.Get<string>("x"));
        Assert.Equal("two", state.Get<string>());
        Assert.Null(state.Get<string>("y"));
        Assert.Null(state.Get<Activity>("x"));
    }

    [Fact]
    public void Add_NullOrTwice_Throws()
    {
        using var state = new TurnContextStateCollection();
        state.Add("x", "one");

        Assert.Throws<ArgumentNullException>(() => state.Add<string>(null!));
        Assert.Throws<ArgumentNullException>(() => state.Add(null!, "one"));
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null!));
        Assert.Throws<ArgumentException>(() => state.Add("x", "two"));
    }
}
