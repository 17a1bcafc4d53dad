using System.Globalization;

namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task RunPipeline_Locale_BecomesTheCultureOfTheTurn()
    {
        using var turn = _adapter.Turn();
        string? culture = null;

        await _adapter.RunAsync(turn, (_, _) =>
        {
            culture = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(("nl-NL", "nl-NL"), (culture, turn.Locale));
    }

    [Fact]
    public async Task RunPipeline_LocaleThatIsNone_KeepsTheCulture()
    {
        var activity = RecordingAdapter.Message();
        activity.Locale = "this is no locale";
        using var turn = _adapter.Turn(activity);

        await _adapter.RunAsync(turn, (_, _) => Task.CompletedTask);

        Assert.Equal(CultureInfo.CurrentCulture.Name, turn.Locale);
    }

    [Fact]
    public async Task RunPipeline_ThrowingBot_GoesToOnTurnError()
    {
        using var turn = _adapter.Turn();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(turn, (_, _) => throw new InvalidOperationException()));

        Exception? caught = null;
        _adapter.OnTurnError = (_, exception) =>
        {
            caught = exception;
            return Task.CompletedTask;
        };
        await _adapter.RunAsync(turn, (_, _) => throw new InvalidOperationException());

        Assert.IsType<InvalidOperationException>(caught);
    }

    [Fact]
    public async Task ContinueConversation_Reference_MakesATurnThere()
    {
        var reference = RecordingAdapter.Message().GetConversationReference();
        Activity? seen = null;

        await _adapter.ContinueConversationAsync("bot", reference, async (turn, ct) =>
        {
            seen = turn.Activity;
            await turn.SendActivityAsync("hoi", cancellationToken: ct);
        }, CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, "ContinueConversation", "convo1"), (seen!.Type, seen.Name, seen.Conversation!.Id));
        Assert.Same(reference, seen.RelatesTo);
        Assert.Equal("user1", _adapter.Sent[0].Recipient!.Id);
    }
}
