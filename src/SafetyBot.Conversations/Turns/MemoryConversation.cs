using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Conversations.Turns;

/// <summary>One conversation in the memory store. Guarded by a lock on itself.</summary>
internal sealed class MemoryConversation
{
    private readonly List<KeptActivity> activities = [];
    private readonly Dictionary<string, KeptTurn> answers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, OutboxEntry> outbox = [];
    private readonly Dictionary<long, DateTimeOffset> takenAt = [];

    /// <summary>The conversation as a turn loads it.</summary>
    public ConversationRecord Record { get; private set; } = ConversationRecord.New;

    /// <summary>By which rule it is kept.</summary>
    public RetentionKind Retention { get; private set; }

    /// <summary>From when its time to be kept counts.</summary>
    public DateTimeOffset RetentionFrom { get; private set; }

    /// <summary>When what is kept now began to be written.</summary>
    public DateTimeOffset KeyCreatedAt { get; private set; }

    /// <summary>Its audit chain.</summary>
    public List<AuditRow> Audit { get; } = [];

    /// <summary>Its replies in the outbox.</summary>
    public IReadOnlyCollection<OutboxEntry> Outbox => outbox.Values;

    /// <summary>The answer to an activity that was handled before; null: it is new.</summary>
    public KeptTurn? Answer(string key) => answers.GetValueOrDefault(key);

    /// <summary>What was said after a watermark.</summary>
    public IReadOnlyList<KeptActivity> After(long sequence, int max) =>
        [.. activities.SkipWhile(activity => activity.Sequence <= sequence).Take(max).Select(activity => activity with { Sent = activity.Kept })];

    /// <summary>Keeps a turn.</summary>
    public void Keep(TurnToKeep turn)
    {
        if (turn.ForgetsEarlier || Record.State is null)
        {
            Clear();
            KeyCreatedAt = turn.At;
            Retention = RetentionKind.Anonymous;
        }

        Record = new ConversationRecord(turn.State, turn.Audit[^1].Head, turn.Sequence, turn.At, turn.ContentVersion);
        Audit.AddRange(turn.Audit);
        activities.AddRange(turn.Activities);
        (Retention, RetentionFrom) = (turn.Retention > Retention ? turn.Retention.Value : Retention, turn.At);
        if (turn.InboundKey is { } key)
        {
            answers[key] = KeptTurn.Repeat([.. turn.Activities.Select(activity => activity with { Sent = activity.Kept })]);
        }

        foreach (var entry in turn.Outbox)
        {
            outbox[entry.Sequence] = entry;
        }
    }

    /// <summary>Sets by which rule it is kept.</summary>
    public void Keep(RetentionKind kind, DateTimeOffset from) =>
        (Retention, RetentionFrom) = kind >= Retention ? (kind, from) : (Retention, RetentionFrom);

    /// <summary>Replaces a reply in the outbox.</summary>
    public void Put(OutboxEntry entry) => outbox[entry.Sequence] = entry;

    /// <summary>What a replica took before a moment and said nothing more of is in doubt.</summary>
    public void DoubtTakenBefore(DateTimeOffset moment)
    {
        foreach (var entry in outbox.Values.Where(entry => entry.State is OutboxState.Sending or OutboxState.Repeating && takenAt[entry.Sequence] < moment).ToList())
        {
            Put(entry with { State = entry.State is OutboxState.Sending ? OutboxState.Doubtful : OutboxState.Uncertain });
        }
    }

    /// <summary>Takes replies that are due, for one replica.</summary>
    public List<OutboxEntry> Take(DateTimeOffset now, int max)
    {
        var taken = new List<OutboxEntry>();
        foreach (var entry in outbox.Values.ToList())
        {
            var due = entry.DueAt <= now && taken.Count < max;
            if (due && entry.State is (OutboxState.Pending or OutboxState.Doubtful))
            {
                var state = entry.State is OutboxState.Pending ? OutboxState.Sending : OutboxState.Repeating;
                taken.Add(entry with { State = state, Attempts = entry.Attempts + 1 });
                takenAt[entry.Sequence] = now;
            }
            else if (entry.State is OutboxState.Pending or OutboxState.Sending)
            {
                // What follows waits for it.
                break;
            }
        }

        taken.ForEach(Put);
        return taken;
    }

    /// <summary>Destroys all content.</summary>
    public void Erase(Erasure erasure)
    {
        Clear();
        Audit.Add(erasure.Row);
        Record = new ConversationRecord(null, erasure.Row.Head, Record.Sequence, Record.LastActivity, null) { ErasedAt = erasure.At };
        Retention = RetentionKind.Anonymous;
    }

    private void Clear()
    {
        activities.Clear();
        answers.Clear();
        outbox.Clear();
        takenAt.Clear();
    }
}
