using Npgsql;

namespace SafetyBot.Storage.Postgres;

/// <summary>The one statement that keeps a turn, with its parameters: used again and again, since making them anew costs more than the round trip.</summary>
internal sealed class SaveCommand
{
    private readonly NpgsqlParameter<string> id = new();
    private readonly NpgsqlParameter<string?> before = new();
    private readonly NpgsqlParameter<string> etag = new();
    private readonly NpgsqlParameter<long> auditNumber = new();
    private readonly NpgsqlParameter<long> sequence = new();
    private readonly NpgsqlParameter<long> at = new();
    private readonly NpgsqlParameter<string?> contentVersion = new();
    private readonly NpgsqlParameter<int?> retention = new();
    private readonly NpgsqlParameter<byte[]> state = new();
    private readonly NpgsqlParameter<long> firstSequence = new();
    private readonly NpgsqlParameter<byte[]?> inboundKey = new();
    private readonly NpgsqlParameter<byte[]> body = new();
    private readonly NpgsqlParameter<byte[]?> newKey = new();
    private readonly NpgsqlParameter<long[]> auditNumbers = new();
    private readonly NpgsqlParameter<long[]> auditAts = new();
    private readonly NpgsqlParameter<string[]> auditKinds = new();
    private readonly NpgsqlParameter<string[]> auditDetails = new();
    private readonly NpgsqlParameter<string[]> auditHashes = new();
    private readonly NpgsqlParameter<string[]?> handoffIds = new();
    private readonly NpgsqlParameter<string[]?> handoffStatuses = new();
    private readonly NpgsqlParameter<byte[][]?> handoffSummaries = new();
    private readonly NpgsqlParameter<long[]?> outboxSequences = new();
    private readonly NpgsqlParameter<long[]?> outboxDues = new();
    private readonly NpgsqlParameter<byte[][]?> outboxBodies = new();
    private readonly NpgsqlParameter<byte[]?> phraseHash = new();
    private readonly NpgsqlParameter<long?> phraseUntil = new();
    private readonly NpgsqlParameter<byte[]?> takenPhrase = new();

    /// <summary>A command.</summary>
    public SaveCommand() => Command = new NpgsqlBatchCommand(
        "SELECT save_turn($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)")
    {
        Parameters =
        {
            id, before, etag, auditNumber, sequence, at, contentVersion, retention, state, firstSequence, inboundKey, body, newKey,
            auditNumbers, auditAts, auditKinds, auditDetails, auditHashes,
            handoffIds, handoffStatuses, handoffSummaries, outboxSequences, outboxDues, outboxBodies,
            phraseHash, phraseUntil, takenPhrase,
        },
    };

    /// <summary>The command, to be sent with others.</summary>
    public NpgsqlBatchCommand Command { get; }

    /// <summary>Sets the turn it keeps.</summary>
    public void Set(SealedTurn turn)
    {
        id.TypedValue = turn.ConversationId;
        before.TypedValue = turn.Before;
        etag.TypedValue = turn.Record.ETag;
        auditNumber.TypedValue = turn.Record.Head!.Number;
        sequence.TypedValue = turn.Record.Sequence;
        at.TypedValue = turn.At;
        contentVersion.TypedValue = turn.Record.ContentVersion;
        retention.TypedValue = turn.Retention;
        state.TypedValue = turn.State;
        firstSequence.TypedValue = turn.FirstSequence;
        inboundKey.TypedValue = turn.InboundKey;
        body.TypedValue = turn.Body;
        newKey.TypedValue = turn.NewKey?.Wrapped;
        auditNumbers.TypedValue = All(turn.Audit, row => row.Number);
        auditAts.TypedValue = All(turn.Audit, row => row.At.ToUnixTimeMilliseconds());
        auditKinds.TypedValue = All(turn.Audit, row => row.Kind);
        auditDetails.TypedValue = All(turn.Audit, row => row.Detail);
        auditHashes.TypedValue = All(turn.Audit, row => row.Hash);
        handoffIds.TypedValue = All(turn.Handoffs, handoff => handoff.Id);
        handoffStatuses.TypedValue = All(turn.Handoffs, handoff => handoff.Status);
        handoffSummaries.TypedValue = All(turn.Handoffs, handoff => handoff.Summary);
        outboxSequences.TypedValue = All(turn.Outbox, entry => entry.Sequence);
        outboxDues.TypedValue = All(turn.Outbox, entry => entry.DueAt);
        outboxBodies.TypedValue = All(turn.Outbox, entry => entry.Body);
        phraseHash.TypedValue = turn.NewPhrase?.Hash;
        phraseUntil.TypedValue = turn.NewPhrase?.Until.ToUnixTimeMilliseconds();
        takenPhrase.TypedValue = turn.TakenPhrase;
    }

    private static T[]? All<TItem, T>(IReadOnlyList<TItem> items, Func<TItem, T> value) => items.Count == 0 ? null : [.. items.Select(value)];
}
