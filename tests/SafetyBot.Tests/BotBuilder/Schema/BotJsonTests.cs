using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SafetyBot.Tests.BotBuilder.Schema;

public sealed partial class BotJsonTests
{
    [Fact]
    public void Convert_Numbers_BetweenTheirTypes()
    {
        Assert.Equal(5, BotJson.Convert<int>(5L));
        Assert.Equal(5.0, BotJson.Convert<double>(5));
        Assert.Equal(5L, BotJson.Convert<long?>(5));
        Assert.Equal(5, BotJson.Convert<int>("5"));
        Assert.Equal("5", BotJson.Convert<string>(5));
        Assert.Equal(DayOfWeek.Friday, BotJson.Convert<DayOfWeek>(5));
        Assert.Throws<OverflowException>(() => BotJson.Convert<int>(5000000000L));
    }

    [Fact]
    public void Convert_JsonOrTheThingItself_IsTheThing()
    {
        var account = new ChannelAccount("u");
        Assert.Same(account, BotJson.Convert<ChannelAccount>(account));
        Assert.Equal("u", BotJson.Convert<ChannelAccount>(BotJson.ToElement(account))!.Id);
        Assert.Equal("u", BotJson.Convert<ChannelAccount>(JsonNode.Parse("""{"id":"u"}"""))!.Id);
        Assert.Equal("u", BotJson.Convert<ChannelAccount>(new { Id = "u" })!.Id);
        Assert.Null(BotJson.Convert<ChannelAccount>(null));
        Assert.Equal(0, BotJson.Convert<int>(null));
    }

    [Fact]
    public void AddContext_Twice_KnowsItsTypesOnce()
    {
        BotJson.AddContext(OwnContext.Default);
        var options = BotJson.Options;
        BotJson.AddContext(OwnContext.Default);

        Assert.Same(options, BotJson.Options);
        Assert.Equal("""{"any":{"id":"u"},"none":null}""", JsonSerializer.Serialize(new Own { Any = new ChannelAccount("u") }, options));
        Assert.Same(OwnContext.Default, options.GetTypeInfo(typeof(Own)).OriginatingResolver);
    }

    internal sealed class Own
    {
        public object? Any { get; set; }

        public string? None { get; set; }
    }

    [JsonSerializable(typeof(Own))]
    private sealed partial class OwnContext : JsonSerializerContext;
}
