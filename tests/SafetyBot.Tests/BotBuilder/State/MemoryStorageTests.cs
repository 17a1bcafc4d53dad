namespace SafetyBot.Tests.BotBuilder.State;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Keys_Null_Throw()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null!));
    }

    [Fact]
    public async Task Read_Unknown_IsEmpty() => Assert.Empty(await _storage.ReadAsync(["a", "b"]));

    [Theory]
    [InlineData("!@#$%^&*()_+??><\"}{][';/.,~`")]
    [InlineData("een/twee drie")]
    public async Task Read_AfterWrite_GivesACopyInItsType(string key)
    {
        var item = new Poco { Id = "1", Any = new Poco { Id = "2" }, When = new DateTime(2030, 1, 2, 0, 0, 0, DateTimeKind.Utc) };
        await _storage.WriteAsync(new Dictionary<string, object> { [key] = item });
        item.Id = "changed";

        var read = Assert.IsType<Poco>((await _storage.ReadAsync([key]))[key]);

        Assert.NotSame(item, read);
        Assert.Equal("1", read.Id);
        Assert.Equal("2", Assert.IsType<Poco>(read.Any).Id);
        Assert.Equal(item.When, read.When);
        Assert.NotSame(read, (await _storage.ReadAsync([key]))[key]);
    }

    [Fact]
    public async Task Read_ObjectValues_KeepTheirTypes()
    {
        var item = new Dictionary<string, object>
        {
            ["int"] = 1,
            ["long"] = 2L,
            ["double"] = 3.0,
            ["bool"] = true,
            ["string"] = "2030-01-02T00:00:00Z",
            ["date"] = new DateTimeOffset(2030, 1, 2, 0, 0, 0, TimeSpan.FromHours(2)),
            ["list"] = new List<object> { "a", new Poco { Id = "b" }, new object[] { new Poco { Id = "c" } }, 5L },
            ["enum"] = DayOfWeek.Friday,
            ["null"] = null!,
        };
        await _storage.WriteAsync(new Dictionary<string, object> { ["x"] = item });

        var read = Assert.IsType<Dictionary<string, object>>((await _storage.ReadAsync(["x"]))["x"]);

        foreach (var key in item.Keys.Except(["list"]))
        {
            Assert.Equal(item[key]?.GetType(), read[key]?.GetType());
            Assert.Equal(item[key], read[key]);
        }

        var list = Assert.IsType<List<object>>(read["list"]);
        Assert.Equal("b", Assert.IsType<Poco>(list[1]).Id);
        Assert.Equal("c", Assert.IsType<Poco>(Assert.IsType<object[]>(list[2])[0]).Id);
        Assert.Equal(5L, list[3]);
    }

    [Fact]
    public async Task Read_MembersThatStartWithSomething_AreAsTheyWereWritten()
    {
        var item = new Starting { Name = null };
        item.Words.Add("two");
        await _storage.WriteAsync(new Dictionary<string, object> { ["x"] = item, ["y"] = new Pair("a", null) });

        var read = (Starting)(await _storage.ReadAsync(["x"]))["x"];

        Assert.Null(read.Name);
        Assert.Equal(["two"], read.Words);
        Assert.Equal([1], read.Numbers);
        Assert.Equal(new Pair("a", null), (await _storage.ReadAsync(["y"]))["y"]);
    }

    [Fact]
    public async Task Write_WithAnOldETag_Conflicts()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["x"] = new Item { Count = 1 } });
        var first = await ReadAsync();
        var second = await ReadAsync();
        Assert.NotNull(first.ETag);

        first.Count = 2;
        await _storage.WriteAsync(new Dictionary<string, object> { ["x"] = first });
        second.Count = 3;
        var conflict = await Assert.ThrowsAsync<Exception>(() => _storage.WriteAsync(new Dictionary<string, object> { ["x"] = second }));
        Assert.StartsWith("Etag conflict.", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await ReadAsync()).Count);

        second.ETag = "*";
        await _storage.WriteAsync(new Dictionary<string, object> { ["x"] = second });
        Assert.Equal(3, (await ReadAsync()).Count);

        second.ETag = string.Empty;
        await Assert.ThrowsAsync<Exception>(() => _storage.WriteAsync(new Dictionary<string, object> { ["x"] = second }));
    }

    [Fact]
    public async Task Delete_OneOfTwo_LeavesTheOther()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["x"] = new Item(), ["y"] = new Poco() });
        await _storage.DeleteAsync(["x", "unknown"]);
        Assert.Equal(["y"], (await _storage.ReadAsync(["x", "y"])).Keys);
    }

    [Fact]
    public async Task ReadOfT_OtherTypes_AreLeftOut()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["x"] = new Item(), ["y"] = new Poco() });
        Assert.Equal(["x"], (await _storage.ReadAsync<Item>(["x", "y"])).Keys);
    }

    private async Task<Item> ReadAsync() => (Item)(await _storage.ReadAsync(["x"]))["x"];

    private sealed record Pair(string Left, string? Right);

    private sealed class Starting
    {
        public string? Name { get; set; } = "start";

        public List<string> Words { get; } = [];

        public List<int> Numbers { get; set; } = [1];

    }

    private sealed class Poco
    {
        public string? Id { get; set; }

        public object? Any { get; set; }

        public DateTime When { get; set; }
    }

    private sealed class Item : IStoreItem
    {
        public int Count { get; set; }

        public string? ETag { get; set; }
    }
}
