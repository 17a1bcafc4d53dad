using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Flows;

/// <summary>F26 in the conversation: the model throws, hangs or is missing. The words of danger answer alone, the alarm is set, the turn goes on.</summary>
public sealed class ModelWatchTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task F26_Throws_DangerWordsAnswerAndTheAlarmIsSet() => await AnswersAsync(new ModelWatch((_, _, _, _) => throw new InvalidOperationException("broken")));

    [Fact]
    public async Task F26_Hangs_DangerWordsAnswerAndTheAlarmIsSet()
    {
        using var never = new ManualResetEventSlim();
        await AnswersAsync(new ModelWatch((_, _, _, _) => { never.Wait(TestContext.Current.CancellationToken); throw new TimeoutException(); }, Short));
        never.Set();
    }

    [Fact]
    public void F26_HangsForGood_IsSoonNotAskedAnyMore()
    {
        using var never = new ManualResetEventSlim();
        var asked = 0;
        var watch = new ModelWatch((_, _, _, _) => { Interlocked.Increment(ref asked); never.Wait(TestContext.Current.CancellationToken); throw new TimeoutException(); }, Short);
        var read = watch.Over(Talk.Content.Model)!;
        for (var i = 0; i < 20; i++)
        {
            Assert.ThrowsAny<Exception>(() => read("hoi", default, null));
        }

        never.Set();
        Assert.InRange(asked, 1, 8);
        Assert.Equal(20, watch.Failures);
    }

    [Fact]
    public void F26_NoModel_Degraded()
    {
        var watch = new ModelWatch();
        Assert.Null(watch.Over(null));
        Assert.True(watch.IsDegraded);
    }

    [Fact]
    public void Over_ReadsAgain_NoLongerDegraded()
    {
        var broken = true;
        var watch = new ModelWatch((model, text, role, topic) => broken ? throw new InvalidOperationException() : model.Read(text, role, topic));
        var read = watch.Over(Talk.Content.Model)!;
        Assert.ThrowsAny<Exception>(() => read("hoi", default, null));
        Assert.True(watch.IsDegraded);

        broken = false;
        Assert.Equal(Topics.Smalltalk, read("hoi", default, null).Topic);
        Assert.False(watch.IsDegraded);
    }

    private static async Task AnswersAsync(ModelWatch watch)
    {
        var source = new KnowledgeSource(new ContentLibrary(Talk.Content), watch);
        var talk = await new Talk(source: source).JoinAsync();

        await talk.SayAsync("iemand chanteert me met een naaktfoto");
        Assert.Equal("understood-sextortion", talk.OpenQuestion);
        await talk.SayAsync("ik wil niet meer leven");
        Assert.Equal("safe-now", talk.OpenQuestion);
        Assert.True(watch.IsDegraded);
        Assert.True(watch.Failures > 0);
    }
}
