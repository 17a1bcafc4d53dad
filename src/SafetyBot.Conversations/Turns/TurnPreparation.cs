using System.Globalization;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Conversations.Turns;

/// <summary>Makes a decided turn ready to be kept: numbers, ids and times, words that are not kept, audit rows. Touches nothing outside.</summary>
public sealed class TurnPreparation(IPersonalDataRemover remover)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    /// <summary>What is to be kept of a turn. Gives its activities their ids and times.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="record">The conversation as it was when the turn began.</param>
    /// <param name="inboundKey">The key of the inbound activity.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="throughOutbox">Whether the replies go out by calls of ours to the channel.</param>
    public TurnToKeep Prepare(string conversationId, ConversationRecord record, string? inboundKey, Turn turn, bool throughOutbox)
    {
        // Clients sort by time, and they and the stores know it in whole milliseconds: it never goes back, whatever the clock does, and no
        // two activities have the same.
        var now = WholeMilliseconds(turn.Inbound.Timestamp ?? DateTimeOffset.UnixEpoch);
        var at = now > record.LastActivity ? now : record.LastActivity + Step;
        turn.Inbound.Timestamp = at;
        var kept = new List<KeptActivity>(turn.Replies.Count + 1) { Inbound(record.Sequence + 1, turn) };
        var handoffs = new List<HandoffToKeep>();
        foreach (var reply in turn.Replies)
        {
            // For staff, not for the person's screen.
            if (reply is { Type: ActivityTypes.Event, Name: HandoffEventNames.InitiateHandoff })
            {
                handoffs.Add(new HandoffToKeep(ActivityIds.Of(conversationId, kept[0].Sequence), HandoffToKeep.Initiated, SummaryOf(reply)));
                continue;
            }

            var sequence = kept[^1].Sequence + 1;
            at += Step;
            reply.Id = ActivityIds.Of(conversationId, sequence);
            reply.Timestamp = at;
            kept.Add(new KeptActivity(sequence, reply, turn.Marks.InsteadOf(reply) is { } instead ? NotKeptCopy.Of(reply, instead) : reply));
        }

        return new TurnToKeep(inboundKey, kept, turn.State, turn.ContentVersion, at, AuditOf(conversationId, record, turn, kept.Count - 1, handoffs, now))
        {
            ForgetsEarlier = turn.Marks.ForgetsEarlier,
            Retention = handoffs.Count > 0 ? RetentionKind.HandedOff
                : turn.Marks.ForgetsEarlier ? RetentionKind.Anonymous
                : turn.Marks.Makes is not null ? RetentionKind.ReturnPhrase
                : null,
            Handoffs = handoffs,
            Outbox = throughOutbox
                // What waits in the outbox is stored, so words that are not kept do not go out this way.
                ? [.. kept.Skip(1).Select(reply => new OutboxEntry(conversationId, reply.Sequence, reply.Kept, OutboxState.Pending, 0, now)
                {
                    Repeat = turn.Marks.NoticeOf(reply.Sent) is { } notice ? RepeatOf(reply.Sent, notice) : null,
                })]
                : [],
        };
    }

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));

    // The same id: a channel that knows it already may leave the repeat out.
    private static Activity RepeatOf(Activity reply, string notice)
    {
        var repeat = ActivityJson.Read(ActivityJson.Write([reply]))[0];
        repeat.Text = reply.Text is { Length: > 0 } text ? $"{notice}\n\n{text}" : notice;
        return repeat;
    }

    private static string SummaryOf(Activity handoff) => handoff.Value as string ?? ActivityJson.WriteValue(handoff.Value);

    private static List<AuditRow> AuditOf(
        string conversationId, ConversationRecord record, Turn turn, int replies, List<HandoffToKeep> handoffs, DateTimeOffset at)
    {
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"type={TypeOf(turn.Inbound)} replies={replies} failed={turn.Failed} content={turn.ContentVersion}");
        var rows = new List<AuditRow> { AuditRow.After(record.Head, conversationId, at, AuditKinds.Turn, detail) };
        if (turn.Marks.ForgetsEarlier)
        {
            rows.Add(AuditRow.After(rows[^1].Head, conversationId, at, AuditKinds.Forgotten, ""));
        }

        if (turn.Marks.Makes is not null)
        {
            rows.Add(AuditRow.After(rows[^1].Head, conversationId, at, AuditKinds.ReturnPhrase, ""));
        }

        if (turn.Marks.Returned)
        {
            rows.Add(AuditRow.After(rows[^1].Head, conversationId, at, AuditKinds.Returned, ""));
        }

        foreach (var handoff in handoffs)
        {
            rows.Add(AuditRow.After(rows[^1].Head, conversationId, at, AuditKinds.Handoff, $"status={handoff.Status}"));
        }

        return rows;
    }

    // The type comes from the client, who could write words in it.
    private static string TypeOf(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.Event
        ? activity.Type
        : "other";

    private KeptActivity Inbound(long sequence, Turn turn)
    {
        var inbound = turn.Inbound;
        if (turn.Marks.InsteadOf(inbound) is { } instead)
        {
            return new KeptActivity(sequence, inbound, NotKeptCopy.Of(inbound, instead));
        }

        // The echo shows what is kept, so that all who follow the conversation see the same.
        inbound.Text = inbound.Text is { } text ? remover.Remove(text) : null;
        return new KeptActivity(sequence, inbound, inbound);
    }
}
