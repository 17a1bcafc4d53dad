using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>The part of the contract about return phrases.</summary>
public abstract partial class StorageContract
{
    private static readonly byte[] Hash = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly byte[] OtherHash = [.. Enumerable.Range(2, 32).Select(number => (byte)number)];
    private static readonly DateTimeOffset Until = MadeTurns.Start.AddDays(7);

    [Fact]
    public void ReturnPhraseKey_Random()
    {
        Assert.Equal(32, Storage.ReturnPhrases.Key.Length);
        Assert.NotEqual(new byte[32], Storage.ReturnPhrases.Key);
    }

    [Fact]
    public async Task ReturnPhrase_Made_LeadsToTheStateUntilItsTime()
    {
        Assert.NotNull(await MakeAsync(Id, Hash));

        var found = await FindAsync(Hash);
        Assert.Equal(Id, found?.ConversationId);
        Assert.Equal("""{"turns":0,"last":"words"}""", found?.State.ToString());
        Assert.Null(await FindAsync(OtherHash));
        Assert.NotNull(await FindAsync(Hash, Until.AddSeconds(-1)));
        Assert.Null(await FindAsync(Hash, Until));
    }

    [Fact]
    public async Task ReturnPhrase_LaterTurns_TheNewestState()
    {
        await MakeAsync(Id, Hash);
        await Store.SayAsync(Id, "more words", "key-2");

        Assert.Equal("""{"turns":3,"last":"more words"}""", (await FindAsync(Hash))?.State.ToString());
    }

    [Fact]
    public async Task ReturnPhrase_Taken_OnceForAllAndInTheSameCommit()
    {
        await MakeAsync(Id, Hash);

        Assert.NotNull(await TakeAsync("second", Hash));
        Assert.Null(await FindAsync(Hash));
        Assert.Null(await TakeAsync("third", Hash));
        Assert.Empty(await Store.TextsAsync("third"));
        Assert.Null(await TakeAsync("third", OtherHash));
    }

    [Fact]
    public async Task ReturnPhrase_TakenByManyAtOnce_OneGetsIt()
    {
        await MakeAsync(Id, Hash);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => TakeAsync($"second-{number}", Hash)));

        Assert.Single(taken, record => record is not null);
    }

    [Fact]
    public async Task ReturnPhrase_RefusedTurn_PhraseStillWorks()
    {
        await MakeAsync(Id, Hash);
        var old = await Store.SayAsync("second", "words", "key-1");
        await Store.SayAsync("second", "words between", "key-2");

        Assert.Null(await Store.TrySaveAsync("second", MadeTurns.Said("second", old!, "late", "key-3") with { TakenPhrase = Hash }, old!, Stop));
        Assert.NotNull(await FindAsync(Hash));
    }

    [Fact]
    public async Task ReturnPhrase_MadeAgain_TheOldOneIsGone()
    {
        await MakeAsync(Id, Hash);
        await MakeAsync(Id, OtherHash, "key-2");

        Assert.Null(await FindAsync(Hash));
        Assert.Equal(Id, (await FindAsync(OtherHash))?.ConversationId);
    }

    [Fact]
    public async Task ReturnPhrase_OfAnotherConversation_Refused()
    {
        await MakeAsync(Id, Hash);

        Assert.Null(await MakeAsync("other", Hash));
        Assert.Empty(await Store.TextsAsync("other"));
        Assert.Equal(Id, (await FindAsync(Hash))?.ConversationId);
    }

    [Fact]
    public async Task ReturnPhrase_ForgottenOrErased_Gone()
    {
        await MakeAsync(Id, Hash);
        await MakeAsync("other", OtherHash);
        await Store.SayAsync(Id, "forget me", "key-2", mark: (marks, _) => marks.ForgetsEarlier = true);
        await new ConversationEraser(Store).EraseAsync("other", ErasureReason.AskedByPerson, MadeTurns.Start.AddHours(1), Stop);

        Assert.Null(await FindAsync(Hash));
        Assert.Null(await FindAsync(OtherHash));
    }

    [Fact]
    public async Task RetentionJob_ReturnPhrase_SevenDaysAlsoAfterAnExit()
    {
        await MakeAsync(Id, Hash);
        await Storage.Access.EndAsync(Id, MadeTurns.Start.AddDays(1), Stop);
        await Store.SetRetentionAsync(Id, RetentionKind.Exited, MadeTurns.Start.AddMinutes(1), Stop);
        var job = new RetentionJob(Store, Storage.Retention, new RetentionOptions());

        Assert.Equal(0, await job.RunAsync(Until.AddSeconds(-1), Stop));
        Assert.NotNull(await FindAsync(Hash, Until.AddSeconds(-1)));

        Assert.Equal(1, await job.RunAsync(Until.AddSeconds(1), Stop));
        Assert.Empty(await Store.TextsAsync(Id));
        Assert.Null(await FindAsync(Hash, MadeTurns.Start));
    }

    [Fact]
    public async Task RetentionJob_Forgotten_AsShortAsBefore()
    {
        await MakeAsync(Id, Hash);
        await Store.SayAsync(Id, "forget me", "key-2", mark: (marks, _) => marks.ForgetsEarlier = true);
        var job = new RetentionJob(Store, Storage.Retention, new RetentionOptions());

        Assert.Equal(1, await job.RunAsync(MadeTurns.Start.AddHours(25), Stop));
    }

    [Fact]
    public async Task RetentionJob_Taken_TheConversationItLedToIsErased()
    {
        await MakeAsync(Id, Hash);
        await TakeAsync("second", Hash);
        var job = new RetentionJob(Store, Storage.Retention, new RetentionOptions());

        Assert.Equal(1, await job.RunAsync(MadeTurns.Start.AddMinutes(1), Stop));
        Assert.Empty(await Store.TextsAsync(Id));
        Assert.NotEmpty(await Store.TextsAsync("second"));
        Assert.Equal(0, await job.RunAsync(MadeTurns.Start.AddMinutes(2), Stop));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task RetentionJob_TakenButHandedOff_StaffKeepsIt()
    {
        await MakeAsync(Id, Hash);
        await Store.SetRetentionAsync(Id, RetentionKind.HandedOff, MadeTurns.Start, Stop);
        await TakeAsync("second", Hash);

        Assert.Equal(0, await new RetentionJob(Store, Storage.Retention, new RetentionOptions()).RunAsync(MadeTurns.Start.AddMinutes(1), Stop));
        Assert.NotEmpty(await Store.TextsAsync(Id));
    }

    [Fact]
    public async Task E12_ReapplyErasures_ThePhraseGoesToo()
    {
        await MakeAsync(Id, Hash);
        await Storage.Retention.AddErasuresAsync([ErasureMark.Of(Id, MadeTurns.Start.AddHours(1))], Stop);

        Assert.Equal(1, await new RetentionJob(Store, Storage.Retention, new RetentionOptions()).ReapplyErasuresAsync(MadeTurns.Start.AddHours(2), Stop));
        Assert.Null(await FindAsync(Hash));
    }

    private async Task<ConversationRecord?> MakeAsync(string id, byte[] hash, string key = "key-1")
    {
        var record = await Store.LoadAsync(id, key, Stop);
        var turn = MadeTurns.Said(id, record, "words", key) with { NewPhrase = new PhraseToKeep(hash, Until), Retention = RetentionKind.ReturnPhrase };
        return await Store.TrySaveAsync(id, turn, record, Stop);
    }

    private async Task<ConversationRecord?> TakeAsync(string id, byte[] hash)
    {
        var record = await Store.LoadAsync(id, "key-1", Stop);
        return await Store.TrySaveAsync(id, MadeTurns.Said(id, record, "words", "key-1") with { TakenPhrase = hash }, record, Stop);
    }

    private Task<FoundConversation?> FindAsync(byte[] hash, DateTimeOffset? at = null) => Storage.ReturnPhrases.FindAsync(hash, at ?? MadeTurns.Start, Stop);
}
