using System.Diagnostics;
using System.Globalization;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Privacy;
using SafetyBot.Server.Tests.Support;
using SafetyBot.Storage;
using Activity = SafetyBot.BotBuilder.Schema.Activity;

namespace SafetyBot.Benchmarks;

/// <summary>Turns of quickscans by many people at once in one process; no HTTP. Whole ones, from activity to kept replies, or only their keeping.</summary>
internal sealed class DurableTurns : ITurnFailureObserver, IReplySender
{
    private static readonly string?[] Lines = [null, "2", "1", "1", "2", "nee", "nee", "nee", "nee", "nee", "nee", "nee", "nee"];

    private readonly List<double> milliseconds = [];
    private readonly TurnPreparation preparation = new(new PatternPersonalDataRemover([]));
    private readonly TurnPipeline pipeline;
    private readonly TurnRunner runner;
    private readonly IConversationStore store;
    private readonly bool whole;
    private int conversations;

    private DurableTurns(IConversationStore store, bool whole)
    {
        (this.store, this.whole) = (store, whole);
        pipeline = new TurnPipeline(ShippedContent.Source, this);
        runner = new TurnRunner(pipeline, store, this, new PatternPersonalDataRemover([]));
    }

    /// <summary>Measures and prints.</summary>
    /// <param name="args">memory, sqlite or postgres, with "-keep" for the keeping alone; people; seconds; remembered conversations; PostgreSQL's pool.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
        var (kind, people, seconds, remembered) = (args.FirstOrDefault() ?? "sqlite", Number(1, 64), Number(2, 10), Number(3, 5_000));
        var whole = !kind.EndsWith("-keep", StringComparison.Ordinal);
        var directory = Directory.CreateTempSubdirectory("safetybot-turns-");
        try
        {
            await using var server = new PostgresServer();
            var postgres = kind.StartsWith("postgres", StringComparison.Ordinal) ? await server.NewDatabaseAsync() + (args.Length > 4 ? $";Maximum Pool Size={Number(4, 16)}" : "") : null;
            var options = new StorageOptions { Directory = directory.FullName, RememberedConversations = remembered, InMemory = kind.StartsWith("memory", StringComparison.Ordinal) };
            await using var database = StorageRegistration.Create(options, postgres, exception => throw exception);
            await database.StartAsync(CancellationToken.None);
            var turns = new DurableTurns(database.Conversations, whole);
            await turns.PlayAsync(people, TimeSpan.FromSeconds(2));
            turns.milliseconds.Clear();

            var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            await turns.PlayAsync(people, TimeSpan.FromSeconds(seconds));
            turns.Print(kind, people, watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
            return 0;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    public void TurnFailed(string conversationId, Exception exception) => throw new InvalidOperationException("A turn failed.", exception);

    public Task SendAsync(string conversationId, KeptTurn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task PlayAsync(int people, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(async () =>
        {
            var decided = whole ? [] : await DecideAsync();
            while (watch.Elapsed < time)
            {
                await TalkAsync($"conversation-{Interlocked.Increment(ref conversations)}-{Guid.NewGuid():N}", decided);
            }
        })));
    }

    // The turns of one conversation, decided once.
    private async Task<List<Turn>> DecideAsync()
    {
        var turns = new List<Turn>();
        foreach (var line in Lines)
        {
            turns.Add(await pipeline.RunAsync("decided", turns.LastOrDefault()?.State, From("decided", line), CancellationToken.None));
        }

        return turns;
    }

    private async Task TalkAsync(string id, List<Turn> decided)
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await (whole ? runner.RunAsync(id, From(id, Lines[i]), CancellationToken.None) : KeepAsync(id, decided[i]));
            lock (milliseconds)
            {
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    private async Task KeepAsync(string id, Turn turn)
    {
        var key = Guid.NewGuid().ToString("N");
        var record = await store.LoadAsync(id, key, CancellationToken.None);
        turn.Inbound.Timestamp = TimeProvider.System.GetUtcNow();
        _ = await store.TrySaveAsync(id, preparation.Prepare(id, record, key, turn, throughOutbox: false), record, CancellationToken.None)
            ?? throw new InvalidOperationException("Somebody else keeps turns here.");
    }

    private void Print(string kind, int people, TimeSpan elapsed, TimeSpan cpu)
    {
        milliseconds.Sort();
        var count = milliseconds.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {people} people, {count / elapsed.TotalSeconds:F0} turns/s, p50 {milliseconds[count / 2]:F1} ms, p99 {milliseconds[(int)(count * 0.99)]:F1} ms, "
            + $"{cpu.TotalMicroseconds / count:F0} µs of this process' CPU a turn, {Environment.WorkingSet / 1_048_576} MB"));
    }

    private static Activity From(string id, string? text) => new()
    {
        Type = text is null ? ActivityTypes.ConversationUpdate : ActivityTypes.Message,
        MembersAdded = text is null ? [new ChannelAccount("user")] : null,
        Text = text,
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = Channels.Directline,
        Conversation = new ConversationAccount(id: id),
        From = new ChannelAccount("user", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Locale = "nl",
        Timestamp = TimeProvider.System.GetUtcNow(),
    };
}
