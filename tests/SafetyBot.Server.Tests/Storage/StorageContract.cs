using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;
using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>What every storage keeps to. Its heirs run the same tests on memory, SQLite and PostgreSQL.</summary>
public abstract partial class StorageContract : IAsyncLifetime
{
    private const string Id = "conversation-1";

    private IConversationDatabase? storage;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IConversationDatabase Storage => storage!;

    private IConversationStore Store => Storage.Conversations;

    public async ValueTask InitializeAsync()
    {
        storage = await NewAsync();
        await storage.StartAsync(Stop);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Load_NoConversation_New()
    {
        var record = await Store.LoadAsync(Id, "key", Stop);

        Assert.Null(record.ETag);
        Assert.Null(record.State);
        Assert.Equal(0, record.Sequence);
        Assert.Empty(await Store.TextsAsync(Id));
    }

    [Fact]
    public async Task R1_TrySave_WhatWasSaid_IsReadBack()
    {
        Assert.NotNull(await Store.SayAsync(Id, "hello \"you\" é 👋", "key-1"));
        Assert.NotNull(await Store.SayAsync(Id, "again", "key-2", MadeTurns.Start.AddMinutes(1)));

        Assert.Equal(
            ["hello \"you\" é 👋", "reply to hello \"you\" é 👋", "and one more", "again", "reply to again", "and one more"], await Store.TextsAsync(Id));
        var record = await Store.LoadAsync(Id, null, Stop);
        Assert.Equal("""{"turns":3,"last":"again"}""", record.State!.ToString());
        Assert.Equal(6, record.Sequence);
        Assert.Equal("content-1", record.ContentVersion);
        Assert.Null(record.ErasedAt);
    }

    [Fact]
    public async Task R2_TrySave_ManyAtOnceWithARepeatAmongThem_OnlyThatIsRefused()
    {
        var first = await Store.SayAsync(Id, "one", "key-1");
        var repeat = Store.TrySaveAsync(Id, MadeTurns.Said(Id, first!, "one", "key-1"), first!, Stop);
        var others = Enumerable.Range(0, 100).Select(number => Store.SayAsync($"other-{number}", $"words {number}", "key")).ToList();

        Assert.Null(await repeat);
        Assert.All(await Task.WhenAll(others), Assert.NotNull);
        Assert.Equal(3, (await Store.TextsAsync(Id)).Count);
        foreach (var number in Enumerable.Range(0, 100))
        {
            Assert.Equal($"words {number}", (await Store.TextsAsync($"other-{number}"))[0]);
        }
    }

    [Fact]
    public async Task R2_Load_KeySeenBefore_GivesTheKeptAnswer()
    {
        await Store.SayAsync(Id, "one", "key-1");
        await Store.SayAsync(Id, "two", "key-2");

        // Another replica, which remembers nothing.
        var record = await Store.LoadAsync(Id, "key-1", Stop);
        if (record.Answer is null)
        {
            Assert.Null(await Store.TrySaveAsync(Id, MadeTurns.Said(Id, record, "one", "key-1"), record, Stop));
            record = await Store.LoadAsync(Id, "key-1", Stop);
        }

        Assert.True(record.Answer!.IsRepeat);
        Assert.Equal("one", record.Answer.Inbound.Kept.Text);
        Assert.Equal(["reply to one", "and one more"], record.Answer.Replies.Select(reply => reply.Sent.Text));
        Assert.Equal([1, 2, 3], record.Answer.Activities.Select(activity => activity.Sequence));
    }

    [Fact]
    public async Task R3_TrySave_VersionOvertaken_KeepsNothing()
    {
        var record = await Store.LoadAsync(Id, null, Stop);
        Assert.NotNull(await Store.TrySaveAsync(Id, MadeTurns.Said(Id, record, "first", "key-1"), record, Stop));

        Assert.Null(await Store.TrySaveAsync(Id, MadeTurns.Said(Id, record, "second", "key-2"), record, Stop));

        Assert.Equal(["first", "reply to first", "and one more"], await Store.TextsAsync(Id));
        Assert.Null((await Store.LoadAsync(Id, "key-2", Stop)).Answer);
    }

    [Fact]
    public async Task R4_Read_AfterWatermark_NoGapAndInOrder()
    {
        for (var i = 0; i < 10; i++)
        {
            await Store.SayAsync(Id, $"message {i}", $"key-{i}");
        }

        var all = await Store.ReadAsync(Id, 0, 1000, Stop);
        Assert.Equal(Enumerable.Range(1, 30).Select(number => (long)number), all.Select(activity => activity.Sequence));
        Assert.Equal(all.Select(activity => activity.Kept.Timestamp).Order(), all.Select(activity => activity.Kept.Timestamp));
        Assert.Equal(30, all.Select(activity => activity.Kept.Timestamp).Distinct().Count());
        Assert.All(all, activity => Assert.Equal(ActivityIds.Of(Id, activity.Sequence), activity.Kept.Id));
        Assert.Equal([14, 15, 16, 17], (await Store.ReadAsync(Id, 13, 4, Stop)).Select(activity => activity.Sequence));
        Assert.Empty(await Store.ReadAsync(Id, 30, 10, Stop));
    }

    [Fact]
    public async Task R2_TrySave_ManyAtOnce_EachKeptOnce()
    {
        const int People = 40;
        const int Messages = 10;
        await Parallel.ForAsync(0, People, Stop, async (person, _) =>
        {
            for (var message = 0; message < Messages; message++)
            {
                // Two of the same message race; each tries until it is kept, by itself or by the other.
                await Task.WhenAll(KeepAsync($"person-{person}", message), KeepAsync($"person-{person}", message));
            }
        });

        for (var person = 0; person < People; person++)
        {
            var said = (await Store.TextsAsync($"person-{person}")).Where(text => text!.StartsWith("message", StringComparison.Ordinal));
            Assert.Equal(Enumerable.Range(0, Messages).Select(message => $"message {message}"), said);
        }

        async Task KeepAsync(string id, int message)
        {
            while (true)
            {
                var record = await Store.LoadAsync(id, $"key-{message}", Stop);
                if (record.Answer is not null
                    || await Store.TrySaveAsync(id, MadeTurns.Said(id, record, $"message {message}", $"key-{message}"), record, Stop) is not null)
                {
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task TrySave_NotKept_GoesOutOnceAndIsReplacedWhereItIsKept()
    {
        var record = await Store.LoadAsync(Id, "key", Stop);
        var turn = MadeTurns.Said(Id, record, "canary-words", "key", mark: (marks, inbound) => marks.DoNotKeep(inbound, "not kept"));

        Assert.NotNull(await Store.TrySaveAsync(Id, turn, record, Stop));

        Assert.Equal("canary-words", turn.Activities[0].Sent.Text);
        Assert.Equal(["not kept", "reply to canary-words", "and one more"], await Store.TextsAsync(Id));
    }

    [Fact]
    public async Task E10_TrySave_ForgetsEarlier_NothingEarlierIsLeft()
    {
        await Store.SayAsync(Id, "earlier", "key-1");

        Assert.NotNull(await Store.SayAsync(Id, "forget", "key-2", MadeTurns.Start.AddMinutes(1), (marks, _) => marks.ForgetsEarlier = true));
        Assert.NotNull(await Store.SayAsync(Id, "later", "key-3", MadeTurns.Start.AddMinutes(2)));

        Assert.Equal(["forget", "reply to forget", "and one more", "later", "reply to later", "and one more"], await Store.TextsAsync(Id));
        Assert.Equal([4, 5, 6, 7, 8, 9], (await Store.ReadAsync(Id, 0, 100, Stop)).Select(activity => activity.Sequence));
        Assert.Contains(await Storage.Retention.ReadErasuresAsync(Stop), mark => mark.Conversation == ErasureMark.HashOf(Id));
        Assert.Equal(0, await new RetentionJob(Store, Storage.Retention, new RetentionOptions()).ReapplyErasuresAsync(MadeTurns.Start.AddMinutes(3), Stop));
    }

    [Fact]
    public async Task E11_Erase_NothingIsLeftButTheChain()
    {
        await Store.SayAsync(Id, "words", "key-1", throughOutbox: true);

        var receipt = await new ConversationEraser(Store).EraseAsync(Id, ErasureReason.AskedByPerson, MadeTurns.Start.AddHours(1), Stop);

        Assert.Equal(MadeTurns.Start.AddHours(1), receipt!.At);
        var record = await Store.LoadAsync(Id, "key-1", Stop);
        Assert.Null(record.State);
        Assert.Null(record.Answer);
        Assert.Equal(receipt.At, record.ErasedAt);
        Assert.Equal(3, record.Sequence);
        Assert.Equal(receipt.Hash, record.ETag);
        Assert.Empty(await Store.TextsAsync(Id));
        Assert.Empty(await Storage.Outbox.ListAsync(OutboxState.Pending, 10, Stop));
        Assert.Empty(await VerifyAsync());

        // A second time: nothing is left to erase. Who writes again begins anew.
        Assert.Null(await new ConversationEraser(Store).EraseAsync(Id, ErasureReason.AskedByPerson, MadeTurns.Start.AddHours(2), Stop));
        Assert.NotNull(await Store.SayAsync(Id, "new words", "key-1", MadeTurns.Start.AddHours(3)));
        Assert.Equal(["new words", "reply to new words", "and one more"], await Store.TextsAsync(Id));
        Assert.Null((await Store.LoadAsync(Id, null, Stop)).ErasedAt);
        Assert.Empty(await VerifyAsync());
    }

    [Theory]
    [InlineData(RetentionKind.Anonymous, 24 * 60)]
    [InlineData(RetentionKind.Exited, 15)]
    [InlineData(RetentionKind.ReturnPhrase, 7 * 24 * 60)]
    [InlineData(RetentionKind.HandedOff, 30 * 24 * 60)]
    public async Task E11_RetentionJob_ErasesWhenTheTimeIsOver(RetentionKind kind, int minutes)
    {
        await Store.SayAsync(Id, "words", "key-1");
        await Store.SayAsync("other", "younger words", "key-1", MadeTurns.Start.AddMinutes(minutes));
        await Store.SetRetentionAsync(Id, kind, MadeTurns.Start, Stop);
        var job = new RetentionJob(Store, Storage.Retention, new RetentionOptions());

        Assert.Equal(0, await job.RunAsync(MadeTurns.Start.AddMinutes(minutes), Stop));
        Assert.NotEmpty(await Store.TextsAsync(Id));

        Assert.Equal(1, await job.RunAsync(MadeTurns.Start.AddMinutes(minutes).AddSeconds(1), Stop));
        Assert.Empty(await Store.TextsAsync(Id));
        Assert.NotEmpty(await Store.TextsAsync("other"));
        Assert.Equal(0, await job.RunAsync(MadeTurns.Start.AddMinutes(minutes).AddSeconds(2), Stop));
    }

    [Fact]
    public async Task RetentionJob_AfterAYear_NothingIsLeftAtAll()
    {
        await Store.SayAsync(Id, "words", "key-1");
        var job = new RetentionJob(Store, Storage.Retention, new RetentionOptions());
        await job.RunAsync(MadeTurns.Start.AddDays(2), Stop);

        await job.RunAsync(MadeTurns.Start.AddDays(368), Stop);

        Assert.Null((await Store.LoadAsync(Id, null, Stop)).ETag);
        Assert.Empty(await RowsAsync());
        Assert.Empty(await Storage.Retention.ReadErasuresAsync(Stop));
    }

    [Fact]
    public async Task E12_ReapplyErasures_WhatABackupBroughtBack_IsErasedAgain()
    {
        await Store.SayAsync(Id, "words of the backup", "key-1");
        await Store.SayAsync("kept", "other words", "key-1");
        await Storage.Retention.AddErasuresAsync([ErasureMark.Of(Id, MadeTurns.Start.AddHours(1)), ErasureMark.Of("unknown", MadeTurns.Start)], Stop);
        var job = new RetentionJob(Store, Storage.Retention, new RetentionOptions());

        Assert.Equal(1, await job.ReapplyErasuresAsync(MadeTurns.Start.AddHours(2), Stop));

        Assert.Empty(await Store.TextsAsync(Id));
        Assert.NotEmpty(await Store.TextsAsync("kept"));
        Assert.Equal(0, await job.ReapplyErasuresAsync(MadeTurns.Start.AddHours(3), Stop));
    }

    [Fact]
    public async Task Outbox_EveryState()
    {
        var (now, lease) = (MadeTurns.Start.AddMinutes(1), TimeSpan.FromMinutes(1));
        await Store.SayAsync(Id, "words", "key-1", throughOutbox: true);

        var taken = await Storage.Outbox.TakeAsync(now, lease, 10, Stop);
        Assert.Equal([(2L, "reply to words"), (3L, "and one more")], taken.Select(entry => (entry.Sequence, entry.Activity!.Text!)));
        Assert.All(taken, entry => Assert.Equal(1, entry.Attempts));
        Assert.Empty(await Storage.Outbox.TakeAsync(now, lease, 10, Stop));

        await Storage.Outbox.SetStateAsync(taken[0], OutboxState.Pending, now.AddSeconds(30), Stop);
        Assert.Empty(await Storage.Outbox.TakeAsync(now.AddSeconds(29), lease, 10, Stop));
        var again = Assert.Single(await Storage.Outbox.TakeAsync(now.AddSeconds(30), lease, 10, Stop));
        Assert.Equal(2, again.Attempts);
        await Storage.Outbox.SetStateAsync(again, OutboxState.Sent, now, Stop);
        Assert.Null(Assert.Single(await Storage.Outbox.ListAsync(OutboxState.Sent, 10, Stop)).Activity);

        // The replica that took the other one died on the way: in doubt, until somebody looks whether it may be said again.
        var doubtful = Assert.Single(await Storage.Outbox.TakeAsync(now.AddMinutes(2), lease, 10, Stop));
        Assert.Equal((OutboxState.Repeating, "and one more"), (doubtful.State, doubtful.Activity!.Text));
        Assert.Null(doubtful.Repeat);
        Assert.Empty(await Storage.Outbox.TakeAsync(now.AddMinutes(2), lease, 10, Stop));

        // That replica died, too: an operator sees it, without its words.
        Assert.Empty(await Storage.Outbox.TakeAsync(now.AddMinutes(4), lease, 10, Stop));
        Assert.Null(Assert.Single(await Storage.Outbox.ListAsync(OutboxState.Uncertain, 10, Stop)).Activity);
    }

    [Fact]
    public async Task E11_Handoff_InTheTurnsCommit_KeptThirtyDays()
    {
        await Store.SayAsync(Id, "words", "key-1", handoff: new { topic = "grooming" });
        await Store.SayAsync(Id, "more words", "key-2", MadeTurns.Start.AddMinutes(1));
        await Store.SayAsync("other", "words", "key-1");
        var job = new RetentionJob(Store, Storage.Retention, new RetentionOptions());

        // What staff are to read is not shown to the person.
        Assert.Equal(["words", "reply to words", "and one more", "more words", "reply to more words", "and one more"], await Store.TextsAsync(Id));
        Assert.Equal(["turn", "handoff", "turn"], (await RowsAsync()).Where(row => row.ConversationId == Id).Select(row => row.Row.Kind));
        Assert.Empty(await VerifyAsync());

        Assert.Equal(1, await job.RunAsync(MadeTurns.Start.AddDays(30), Stop));
        Assert.NotEmpty(await Store.TextsAsync(Id));
        Assert.Equal(1, await job.RunAsync(MadeTurns.Start.AddDays(30).AddMinutes(2), Stop));
        Assert.Empty(await Store.TextsAsync(Id));
    }

    [Fact]
    public async Task Outbox_Repeat_IsKeptWithTheReply()
    {
        await Store.SayAsync(Id, "words", "key-1", throughOutbox: true, repeat: "once more");

        var taken = await Storage.Outbox.TakeAsync(MadeTurns.Start.AddMinutes(1), TimeSpan.FromMinutes(1), 10, Stop);

        Assert.Equal("once more\n\nreply to words", taken[0].Repeat!.Text);
        Assert.Equal(taken[0].Activity!.Id, taken[0].Repeat!.Id);
        Assert.Null(taken[1].Repeat);
    }

    [Fact]
    public async Task Outbox_AReplyThatWaits_HoldsUpThoseAfterItInItsConversation()
    {
        var (now, lease) = (MadeTurns.Start.AddMinutes(1), TimeSpan.FromMinutes(1));
        await Store.SayAsync(Id, "words", "key-1", throughOutbox: true);
        var taken = await Storage.Outbox.TakeAsync(now, lease, 10, Stop);
        await Store.SayAsync(Id, "later", "key-2", throughOutbox: true);
        await Store.SayAsync("other", "words", "key-1", throughOutbox: true);

        // While another replica sends the first ones, and while the first one waits.
        Assert.Equal(["other", "other"], (await Storage.Outbox.TakeAsync(now, lease, 10, Stop)).Select(entry => entry.ConversationId));
        await Storage.Outbox.SetStateAsync(taken[0], OutboxState.Pending, now.AddSeconds(30), Stop);
        await Storage.Outbox.SetStateAsync(taken[1], OutboxState.Pending, now, Stop);
        Assert.Empty(await Storage.Outbox.TakeAsync(now.AddSeconds(29), lease, 10, Stop));
        Assert.Equal(4, (await Storage.Outbox.TakeAsync(now.AddSeconds(30), lease, 10, Stop)).Count);
    }

    [Fact]
    public async Task A31_Audit_EveryTurnOneRow_Verifies()
    {
        for (var i = 0; i < 5; i++)
        {
            await Store.SayAsync(Id, $"words {i}", $"key-{i}");
            await Store.SayAsync("other", $"words {i}", $"key-{i}");
        }

        await new AuditTrail(Storage.Audit, Storage.Signer).SealAsync(MadeTurns.Start, Stop);
        await Store.SayAsync(Id, "after the seal", "key-6");

        Assert.Empty(await VerifyAsync());
        var rows = await RowsAsync();
        Assert.Equal([1, 2, 3, 4, 5, 6], rows.Where(row => row.ConversationId == Id).Select(row => row.Row.Number));
        Assert.All(rows, row => Assert.DoesNotContain("words", row.Row.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Access_Ended_NoTurnIsKeptAndItIsSeen()
    {
        await Store.SayAsync(Id, "words", "key-1");
        var before = await Store.LoadAsync(Id, "key-2", Stop);

        await Storage.Access.EndAsync(Id, MadeTurns.Start.AddHours(1), Stop);
        await Storage.Access.EndAsync(Id, MadeTurns.Start.AddHours(1), Stop);

        Assert.Null(await Store.TrySaveAsync(Id, MadeTurns.Said(Id, before, "too late", "key-2"), before, Stop));
        var record = await Store.LoadAsync(Id, "key-2", Stop);
        Assert.True(record.Ended);
        Assert.Equal(before.ETag, record.ETag);
        Assert.DoesNotContain("too late", await Store.TextsAsync(Id));
        Assert.Equal([new ConversationGlance(Id, 3, Erased: false, Ended: true)], await Storage.Access.LookAsync([Id, "unknown"], Stop));
    }

    [Fact]
    public async Task Access_EndedBeforeItBegan_NeverBegins()
    {
        var before = await Store.LoadAsync(Id, "key-1", Stop);
        await Storage.Access.EndAsync(Id, MadeTurns.Start.AddHours(1), Stop);

        Assert.Null(await Store.TrySaveAsync(Id, MadeTurns.Said(Id, before, "words", "key-1"), before, Stop));
        Assert.True((await Store.LoadAsync(Id, "key-1", Stop)).Ended);
        Assert.Equal([new ConversationGlance(Id, 0, Erased: false, Ended: true)], await Storage.Access.LookAsync([Id], Stop));

        await Storage.Access.ForgetAsync(MadeTurns.Start.AddHours(1), Stop);
        Assert.True((await Store.LoadAsync(Id, "key-1", Stop)).Ended);
        await Storage.Access.ForgetAsync(MadeTurns.Start.AddHours(2), Stop);
        Assert.Empty(await Storage.Access.LookAsync([Id], Stop));
    }

    [Fact]
    public async Task Access_EndedConversation_IsErasedInTime()
    {
        await Store.SayAsync(Id, "words", "key-1");
        await Storage.Access.EndAsync(Id, MadeTurns.Start.AddHours(1), Stop);

        Assert.NotNull(await new ConversationEraser(Store).EraseAsync(Id, ErasureReason.Retention, MadeTurns.Start.AddMinutes(16), Stop));

        Assert.Equal([new ConversationGlance(Id, 3, Erased: true, Ended: true)], await Storage.Access.LookAsync([Id], Stop));
    }

    [Fact]
    public async Task Access_Ticket_IsGoodOnce()
    {
        Assert.True(await Storage.Access.TryUseTicketAsync(Id, "1", MadeTurns.Start, Stop));
        Assert.False(await Storage.Access.TryUseTicketAsync(Id, "1", MadeTurns.Start, Stop));
        Assert.True(await Storage.Access.TryUseTicketAsync(Id, "2", MadeTurns.Start, Stop));
        Assert.True(await Storage.Access.TryUseTicketAsync("other", "1", MadeTurns.Start, Stop));

        var winners = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Storage.Access.TryUseTicketAsync(Id, "3", MadeTurns.Start, Stop)));
        Assert.Single(winners, won => won);
    }

    [Fact]
    public async Task Access_Look_TellsHowFarConversationsAre()
    {
        await Store.SayAsync(Id, "words", "key-1");
        await Store.SayAsync(Id, "words", "key-2");
        await Store.SayAsync("other", "words", "key-1");

        Assert.Equal(
            [new ConversationGlance(Id, 6, Erased: false, Ended: false), new ConversationGlance("other", 3, Erased: false, Ended: false)],
            (await Storage.Access.LookAsync(["other", Id, "unknown"], Stop)).OrderBy(glance => glance.ConversationId, StringComparer.Ordinal));
    }

    [Fact]
    public Task Ping_Started_Answers() => Storage.PingAsync(Stop);

    /// <summary>A new storage without content.</summary>
    private protected abstract Task<IConversationDatabase> NewAsync();

    private Task<IReadOnlyList<AuditProblem>> VerifyAsync() => new AuditTrail(Storage.Audit, Storage.Signer).VerifyAsync(MadeTurns.Start.AddYears(-1), Stop);

    private async Task<List<(string ConversationId, AuditRow Row)>> RowsAsync()
    {
        var rows = new List<(string, AuditRow)>();
        await foreach (var row in Storage.Audit.ReadRowsAsync(Stop))
        {
            rows.Add(row);
        }

        return rows;
    }
}
