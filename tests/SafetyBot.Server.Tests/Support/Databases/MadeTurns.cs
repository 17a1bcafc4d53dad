using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Server.Tests.Support;

/// <summary>Turns without dialogs, for tests of what keeps them.</summary>
internal static class MadeTurns
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);

    private static readonly TurnPreparation Preparation = new(new PatternPersonalDataRemover([]));

    /// <summary>What is to be kept when a person says something and the bot says "you said" and a second line.</summary>
    public static TurnToKeep Said(
        string conversationId, ConversationRecord record, string text, string? key, DateTimeOffset? at = null, Action<TurnMarks, Activity>? mark = null, bool throughOutbox = false, string? repeat = null, object? handoff = null)
    {
        var inbound = new Activity
        {
            Type = ActivityTypes.Message,
            Id = ActivityIds.Of(conversationId, record.Sequence + 1),
            Text = text,
            Timestamp = at ?? Start,
            From = new ChannelAccount("person", role: RoleTypes.User),
            Conversation = new ConversationAccount(id: conversationId),
        };
        var marks = new TurnMarks();
        mark?.Invoke(marks, inbound);
        Activity[] replies = [MessageFactory.Text("reply to " + text), MessageFactory.Text("and one more")];
        if (handoff is not null)
        {
            using var context = new TurnContext(new SafetyBot.BotBuilder.Adapters.TestAdapter(), inbound);
            replies = [.. replies, (Activity)EventFactory.CreateHandoffInitiation(context, handoff)];
        }

        if (repeat is not null)
        {
            marks.RepeatWhenDoubtful(replies[0], repeat);
        }

        var state = KeptState.Read(Encoding.UTF8.GetBytes($$"""{"turns":{{record.Sequence}},"last":"{{text}}"}"""));
        return Preparation.Prepare(conversationId, record, key, new Turn(inbound, replies, state, Failed: false, marks, "content-1"), throughOutbox);
    }

    /// <summary>Loads, makes and keeps a turn.</summary>
    public static async Task<ConversationRecord?> SayAsync(
        this IConversationStore store, string conversationId, string text, string? key = null, DateTimeOffset? at = null, Action<TurnMarks, Activity>? mark = null, bool throughOutbox = false, string? repeat = null, object? handoff = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var record = await store.LoadAsync(conversationId, key, cancellationToken);
        return await store.TrySaveAsync(conversationId, Said(conversationId, record, text, key, at, mark, throughOutbox, repeat, handoff), record, cancellationToken);
    }

    /// <summary>All texts that are kept, in order.</summary>
    public static async Task<List<string?>> TextsAsync(this IConversationStore store, string conversationId) =>
        [.. (await store.ReadAsync(conversationId, 0, 1000, TestContext.Current.CancellationToken)).Select(activity => activity.Kept.Text)];
}
