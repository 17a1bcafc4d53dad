using System.Data.Common;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Storage.Encryption;

namespace SafetyBot.Storage;

/// <summary>A row of the outbox as both databases give it: conversation, sequence, state, attempts, due, then body and wrapped key where the words are asked for.</summary>
internal static class OutboxRow
{
    /// <summary>The entry without its words.</summary>
    public static OutboxEntry Entry(DbDataReader row) => Entry(row, null);

    /// <summary>The entry with its words.</summary>
    public static OutboxEntry Open(DbDataReader row, KeyRing keys) => Entry(
        row, new TurnSealer(keys).OpenOutbox(row.GetString(0), row.GetFieldValue<byte[]>(6), row.GetInt64(1), row.GetFieldValue<byte[]>(5)));

    private static OutboxEntry Entry(DbDataReader row, IReadOnlyList<Activity>? activities) => new(
        row.GetString(0),
        row.GetInt64(1),
        activities?[0],
        (OutboxState)row.GetInt32(2),
        row.GetInt32(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))) { Repeat = activities is [_, var repeat] ? repeat : null };
}
