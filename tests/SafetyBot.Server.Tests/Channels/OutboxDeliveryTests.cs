using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Turns;
using SafetyBot.Server.Channels;

namespace SafetyBot.Server.Tests.Channels;

/// <summary>The rules of delivery, with a clock of our own.</summary>
public sealed class OutboxDeliveryTests : IChannelClient
{
    private readonly MemoryConversationStore store = new();
    private readonly ManualClock clock = new();
    private readonly List<string> sent = [];
    private readonly Queue<DeliveryOutcome> outcomes = new();
    private readonly OutboxDelivery delivery;
    private TimeSpan callsTake;

    public OutboxDeliveryTests() => delivery = new OutboxDelivery(store, this, Options.Create(new ChannelOptions()), clock, NullLogger<OutboxDelivery>.Instance);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F21_RefusedForNow_WaitsAsToldAndHoldsUpTheNext()
    {
        await SayAsync("c");
        outcomes.Enqueue(new DeliveryOutcome(OutboxState.Pending, TimeSpan.FromSeconds(30)));

        await RunAsync(TimeSpan.FromSeconds(29));
        Assert.Equal(["reply to c"], sent);

        await RunAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(["reply to c", "reply to c", "and one more"], sent);
    }

    [Fact]
    public async Task F21_Doubtful_PlainIsUncertainAtOnceAndTheNextGoesOn()
    {
        await SayAsync("c");
        outcomes.Enqueue(DeliveryOutcome.Uncertain);

        await RunAsync(TimeSpan.FromHours(1));

        Assert.Equal(["reply to c", "and one more"], sent);
        Assert.Equal(2, Assert.Single(await store.ListAsync(OutboxState.Uncertain, 10, Stop)).Sequence);
    }

    [Theory]
    [InlineData(OutboxState.Sent, OutboxState.Repeated)]
    [InlineData(OutboxState.Uncertain, OutboxState.Uncertain)]
    [InlineData(OutboxState.Failed, OutboxState.Uncertain)]
    public async Task F04_DoubtfulDanger_SaidOnceMoreAndNeverAThirdTime(OutboxState repeat, OutboxState end)
    {
        await SayAsync("c", "once more");
        outcomes.Enqueue(DeliveryOutcome.Uncertain);
        outcomes.Enqueue(DeliveryOutcome.Sent);
        outcomes.Enqueue(new DeliveryOutcome(repeat, TimeSpan.Zero));

        await RunAsync(TimeSpan.FromHours(1));
        await RunAsync(TimeSpan.FromHours(1));

        Assert.Equal(["reply to c", "and one more", "once more\n\nreply to c"], sent);
        Assert.Equal(2, Assert.Single(await store.ListAsync(end, 10, Stop)).Sequence);
    }

    [Fact]
    public async Task F04_DeadReplica_PlainIsUncertainAndDangerSaidOnceMore()
    {
        await SayAsync("plain");
        await SayAsync("danger", "once more");
        await store.TakeAsync(clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10, Stop);

        await RunAsync(TimeSpan.FromSeconds(59));
        Assert.Empty(sent);
        await RunAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(["once more\n\nreply to danger"], sent);
        Assert.Equal(3, (await store.ListAsync(OutboxState.Uncertain, 10, Stop)).Count);
        Assert.Single(await store.ListAsync(OutboxState.Repeated, 10, Stop));
    }

    [Fact]
    public async Task SlowChannel_NoCallBeginsThatOthersCouldThinkDead()
    {
        for (var i = 0; i < 5; i++)
        {
            await SayAsync("c", key: $"key-{i}");
        }

        callsTake = new ChannelOptions().Timeout;
        clock.Move(TimeSpan.FromMinutes(1));
        await SendDueAsync();

        // Three calls of a quarter of the lease each; the others wait for the next look.
        Assert.Equal(3, sent.Count);
        Assert.Equal(7, (await store.ListAsync(OutboxState.Pending, 10, Stop)).Count);
        callsTake = TimeSpan.Zero;
        await RunAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(10, sent.Count);
    }

    Task<DeliveryOutcome> IChannelClient.SendAsync(Activity activity, int attempts)
    {
        sent.Add(activity.Text!);
        clock.Move(callsTake);
        return Task.FromResult(outcomes.TryDequeue(out var outcome) ? outcome : DeliveryOutcome.Sent);
    }

    private async Task SayAsync(string words, string? repeat = null, string key = "key") =>
        Assert.NotNull(await store.SayAsync(words, words, key, clock.GetUtcNow(), throughOutbox: true, repeat: repeat));

    private async Task SendDueAsync() => await Task.WhenAll(await delivery.BeginDueAsync(50, Stop));

    private async Task RunAsync(TimeSpan after)
    {
        await SendDueAsync();
        clock.Move(after);
        await SendDueAsync();
        await SendDueAsync();
    }
}
