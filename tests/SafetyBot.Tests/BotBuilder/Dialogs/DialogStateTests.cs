using System.Text.Json;

namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class DialogStateTests
{
    [Fact]
    public void Json_Stack_ComesBackTheSame()
    {
        var state = new DialogState([new DialogInstance { Id = "a", Version = "v", StackIndex = 2, State = { ["n"] = 1, ["t"] = "x", ["o"] = new Choice("c") } }]);

        var json = JsonSerializer.Serialize(state, BotJson.Options);
        var instance = Assert.Single(JsonSerializer.Deserialize<DialogState>(json, BotJson.Options)!.DialogStack);

        Assert.Equal(("a", "v", 2), (instance.Id, instance.Version, instance.StackIndex));
        Assert.Equal(1, instance.State["n"]);
        Assert.Equal("x", instance.State["t"]);
        Assert.Equal("c", BotJson.Convert<Choice>(instance.State["o"])!.Value);
        Assert.StartsWith("{\"dialogStack\":[{\"id\":\"a\",\"state\":{", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoStack_IsEmpty()
    {
        Assert.Empty(new DialogState().DialogStack);
        Assert.Empty(new DialogState(null).DialogStack);
    }
}
