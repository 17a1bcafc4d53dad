using System.Text;
using System.Text.Json;
using SafetyBot.Tests.BotBuilder.Turns;

namespace SafetyBot.Tests.BotBuilder.State;

public sealed class BotStateTests
{
    private readonly MemoryStorage _storage = new();
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public void Constructor_OrName_Missing_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new UserState(null!));
        Assert.Throws<ArgumentNullException>(() => new UserState(_storage).CreateProperty<string>(" "));
    }

    [Theory]
    [InlineData(typeof(ConversationState), "test/conversations/convo1")]
    [InlineData(typeof(UserState), "test/users/user1")]
    [InlineData(typeof(PrivateConversationState), "test/conversations/convo1/users/user1")]
    public async Task SaveChanges_Kind_HasItsKey(Type kind, string key)
    {
        var state = (BotState)Activator.CreateInstance(kind, _storage)!;
        using var turn = _adapter.Turn();
        await state.CreateProperty<string>("p").SetAsync(turn, "v");
        await state.SaveChangesAsync(turn);

        var bag = Assert.IsType<IDictionary<string, object>>((await _storage.ReadAsync([key]))[key], exactMatch: false);
        Assert.Equal("v", bag["p"]);
    }

    [Theory]
    [InlineData(typeof(ConversationState), "conversation")]
    [InlineData(typeof(UserState), "from")]
    [InlineData(typeof(PrivateConversationState), "from")]
    [InlineData(typeof(PrivateConversationState), "conversation")]
    [InlineData(typeof(UserState), "channel")]
    public async Task Load_ActivityThatMissesSomething_Throws(Type kind, string missing)
    {
        var activity = RecordingAdapter.Message();
        activity.ChannelId = missing == "channel" ? null : activity.ChannelId;
        activity.From = missing == "from" ? null : activity.From;
        activity.Conversation = missing == "conversation" ? null : activity.Conversation;
        using var turn = _adapter.Turn(activity);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ((BotState)Activator.CreateInstance(kind, _storage)!).LoadAsync(turn));

        Assert.StartsWith("invalid activity-missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NotSet_GivesTheDefaultOrTheFactorys()
    {
        using var turn = _adapter.Turn();
        var state = new UserState(_storage);

        Assert.Null(await state.CreateProperty<Poco>("p").GetAsync(turn));
        Assert.Equal(0, await state.CreateProperty<int>("i").GetAsync(turn));
        Assert.Equal(7, await state.CreateProperty<int>("i").GetAsync(turn, () => 7));
        Assert.Equal(7, await state.CreateProperty<int>("i").GetAsync(turn, () => 8));
        Assert.Null(await state.CreateProperty<string>("s").GetAsync(turn, () => null!));
    }

    [Fact]
    public async Task Get_ObjectFromTheFactory_IsTheOneThatIsSaved()
    {
        var state = new UserState(_storage);
        var property = state.CreateProperty<Poco>("p");
        using (var turn = _adapter.Turn())
        {
            (await property.GetAsync(turn, () => new Poco())).Count = 1;
            await state.SaveChangesAsync(turn);
        }

        using (var turn = _adapter.Turn())
        {
            var poco = await property.GetAsync(turn);
            Assert.Equal(1, poco.Count);
            poco.Count++;
            await state.SaveChangesAsync(turn);
        }

        using var last = _adapter.Turn();
        Assert.Equal(2, (await property.GetAsync(last)).Count);
    }

    [Fact]
    public async Task SaveChanges_Unchanged_WritesOnlyWhenForced()
    {
        var storage = new CountingStorage();
        var state = new UserState(storage);
        using var turn = _adapter.Turn();

        await state.SaveChangesAsync(turn, force: true);
        Assert.Equal(0, storage.Writes);

        await state.CreateProperty<string>("p").GetAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(0, storage.Writes);

        await state.CreateProperty<Poco>("p").GetAsync(turn, () => new Poco());
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(1, storage.Writes);

        (await state.CreateProperty<Poco>("p").GetAsync(turn)).Count++;
        await state.SaveChangesAsync(turn);
        Assert.Equal(2, storage.Writes);

        await state.SaveChangesAsync(turn, force: true);
        Assert.Equal(3, storage.Writes);
        Assert.Equal(1, storage.Reads);
    }

    [Fact]
    public async Task Load_Forced_ForgetsWhatWasNotSaved()
    {
        var state = new UserState(_storage);
        var property = state.CreateProperty<string>("p");
        using var turn = _adapter.Turn();
        await property.SetAsync(turn, "one");
        await state.SaveChangesAsync(turn);
        await property.SetAsync(turn, "two");

        await state.LoadAsync(turn);
        Assert.Equal("two", await property.GetAsync(turn));
        await state.LoadAsync(turn, force: true);
        Assert.Equal("one", await property.GetAsync(turn));
    }

    [Fact]
    public async Task ClearState_ThenSave_EmptiesTheStorage()
    {
        var state = new UserState(_storage);
        using var turn = _adapter.Turn();
        await state.CreateProperty<string>("p").SetAsync(turn, "one");
        await state.SaveChangesAsync(turn);

        await state.ClearStateAsync(turn);
        Assert.Null(await state.CreateProperty<string>("p").GetAsync(turn));
        await state.SaveChangesAsync(turn);

        using var next = _adapter.Turn();
        Assert.Null(await state.CreateProperty<string>("p").GetAsync(next));
    }

    [Fact]
    public async Task Delete_StateOrProperty_IsGone()
    {
        var state = new UserState(_storage);
        var property = state.CreateProperty<string>("p");
        using var turn = _adapter.Turn();
        await property.SetAsync(turn, "one");
        await property.DeleteAsync(turn);
        Assert.Null(await property.GetAsync(turn));

        await property.SetAsync(turn, "two");
        await state.SaveChangesAsync(turn);
        await state.DeleteAsync(turn);
        Assert.Null(state.GetCachedState(turn));
        Assert.Empty(await _storage.ReadAsync(["test/users/user1"]));
    }

    [Fact]
    public async Task Get_StateFromForeignJson_IsConvertedAndSavedWhenChanged()
    {
        var json = """{"p":{"count":4,"when":"2030-01-02T00:00:00+02:00"},"n":5,"l":["a","b"]}""";
        await _storage.WriteJsonAsync("test/users/user1", StateJson.FromUtf8(Encoding.UTF8.GetBytes(json)));
        var state = new UserState(_storage);
        using var turn = _adapter.Turn();

        Assert.Equal(5L, await state.CreateProperty<long>("n").GetAsync(turn));
        Assert.Equal(5.0, await state.CreateProperty<double>("n").GetAsync(turn));
        Assert.Equal(["a", "b"], await state.CreateProperty<List<string>>("l").GetAsync(turn));
        var poco = await state.CreateProperty<Poco>("p").GetAsync(turn);
        Assert.Equal(4, poco.Count);
        Assert.Equal(TimeSpan.FromHours(2), poco.When!.Value.Offset);

        poco.Count = 6;
        await state.SaveChangesAsync(turn);
        using var next = _adapter.Turn();
        Assert.Equal(6, (await state.CreateProperty<Poco>("p").GetAsync(next)).Count);
    }

    [Fact]
    public async Task SaveChanges_TypedValues_NamesNoTypeInJson()
    {
        var state = new UserState(_storage);
        using var turn = _adapter.Turn();
        await state.CreateProperty<object>("p").SetAsync(turn, new Poco { Count = 1 });
        await state.SaveChangesAsync(turn);

        var json = await _storage.ReadJsonAsync("test/users/user1");
        Assert.Equal("""{"p":{"count":1,"when":null}}""", Encoding.UTF8.GetString(json!.Utf8.Span));
        using var next = _adapter.Turn();
        Assert.IsType<Poco>(await state.CreateProperty<object>("p").GetAsync(next));
    }

    [Fact]
    public async Task Get_SomethingElse_Throws()
    {
        var state = new UserState(_storage);
        using var turn = _adapter.Turn();
        await state.CreateProperty<string>("p").SetAsync(turn, "text");
        await Assert.ThrowsAsync<JsonException>(() => state.CreateProperty<Poco>("p").GetAsync(turn));
    }

    [Fact]
    public async Task AutoSave_EndOfTurn_WritesWhatChanged()
    {
        var user = new UserState(_storage);
        var conversation = new ConversationState(_storage);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(user).Add(conversation));
        var count = conversation.CreateProperty<int>("count");

        await new TestFlow(adapter, async (turn, ct) =>
        {
            var next = await count.GetAsync(turn, () => 0, ct) + 1;
            await count.SetAsync(turn, next, ct);
            await turn.SendActivityAsync($"{next}", cancellationToken: ct);
        }).Test("a", "1").Test("b", "2").Test("c", "3").StartTestAsync();

        Assert.Single(await _storage.ReadAsync(["test/conversations/convo1", "test/users/user1"]));
    }

    private sealed class Poco
    {
        public int Count { get; set; }

        public DateTimeOffset? When { get; set; }
    }

    /// <summary>A storage of somebody else, that knows no JSON of ours.</summary>
    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
