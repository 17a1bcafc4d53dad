using BenchmarkDotNet.Attributes;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Benchmarks;

/// <summary>One quickscan turn: adapter, state read from JSON, dialogs, prompt, reply, state written as JSON. The aim is below 60 µs.</summary>
[MemoryDiagnoser]
public class QuickscanTurnBenchmark : ITurnFailureObserver
{
    private TurnPipeline pipeline = null!;
    private KeptState state = null!;
    private string button = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        pipeline = new TurnPipeline(ShippedContent.Source, this);
        KeptState? now = null;
        foreach (var text in (string?[])[null, "2", "1", "1", "2", "nee", "nee"])
        {
            now = (await pipeline.RunAsync("benchmark", now, From(text), CancellationToken.None)).State;
        }

        state = now!;
        button = StateTypes.UserIn(state)!.OpenQuestion + "=no";
    }

    [Benchmark(Description = "quickscan turn, answer by button")]
    public Task<Turn> ByButtonAsync() => pipeline.RunAsync("benchmark", state, From("Nee", button), CancellationToken.None);

    [Benchmark(Baseline = true, Description = "quickscan turn, answer by words")]
    public Task<Turn> ByWordsAsync() => pipeline.RunAsync("benchmark", state, From("nee joh"), CancellationToken.None);

    public void TurnFailed(string conversationId, Exception exception) => throw new InvalidOperationException("A turn failed.", exception);

    private static Activity From(string? text, string? value = null) => new()
    {
        Type = text is null ? ActivityTypes.ConversationUpdate : ActivityTypes.Message,
        MembersAdded = text is null ? [new ChannelAccount("user")] : null,
        Text = text,
        Value = value,
        ChannelId = Channels.Console,
        Conversation = new ConversationAccount(id: "benchmark"),
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Locale = "nl",
        Timestamp = DateTimeOffset.UnixEpoch,
    };
}
