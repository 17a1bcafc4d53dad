using System.Text;
using System.Text.RegularExpressions;
using SafetyBot.Conversations.Turns;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Turns;

/// <summary>A state that this process wrote and one that was read from a store lead to the same turns.</summary>
public sealed partial class KeptStateTests : ITurnFailureObserver
{
    private const int Turns = 120;
    private static readonly string[] Words =
        ["nee", "weet ik niet", "terug", "ik ben bang", "hij heeft een foto van me", "stop", "hulplijnen", "english", "ik wil dood", "vergeet mij"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Read_WhateverTheTypesRemembered_SameTurns(int seed)
    {
        var pipeline = new TurnPipeline(Talk.Source, this);
        var random = new Random(seed);
        var turn = await pipeline.RunAsync("c", null, From(null, null), TestContext.Current.CancellationToken);
        for (var i = 0; i < Turns; i++)
        {
            var (text, value) = Next(turn, random);
            var stored = KeptState.Read(Encoding.UTF8.GetBytes(turn.State.ToString()));

            var ofStored = await pipeline.RunAsync("c", stored, From(text, value), TestContext.Current.CancellationToken);
            turn = await pipeline.RunAsync("c", turn.State, From(text, value), TestContext.Current.CancellationToken);

            Assert.Equal(WithoutInstances(ofStored), WithoutInstances(turn));
            Assert.Equal(ActivityJson.Write([.. ofStored.Replies]), ActivityJson.Write([.. turn.Replies]));
        }
    }

    void ITurnFailureObserver.TurnFailed(string conversationId, Exception exception) => Assert.Fail(exception.ToString());

    // A waterfall that begins gets a new id each time.
    private static string WithoutInstances(Turn turn) => InstanceId().Replace(turn.State.ToString(), "");

    private static (string? Text, object? Value) Next(Turn turn, Random random)
    {
        var buttons = turn.Replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).ToList();
        if (buttons.Count == 0 || random.Next(5) == 0)
        {
            return (Words[random.Next(Words.Length)], null);
        }

        var button = buttons[random.Next(buttons.Count)];
        return (button.Text, button.Value);
    }

    private static Activity From(string? text, object? value) => new()
    {
        Type = text is null && value is null ? ActivityTypes.ConversationUpdate : ActivityTypes.Message,
        MembersAdded = text is null && value is null ? [new ChannelAccount("user")] : null,
        Text = text,
        Value = value,
        ChannelId = Channels.Directline,
        Conversation = new ConversationAccount(id: "c"),
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Locale = "nl",
        Timestamp = DateTimeOffset.UnixEpoch,
    };

    [GeneratedRegex("\"instanceId\":\"[^\"]*\"")]
    private static partial Regex InstanceId();
}
