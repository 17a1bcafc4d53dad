using SafetyBot.Conversations.Audit;
using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Support;

/// <summary>The checker of the rules that hold after every fault. R3 is checked by sending again and checking once more; R9 by looking for the words in the server's output.</summary>
public static class Rules
{
    /// <summary>Checks what is kept against what clients were told.</summary>
    /// <param name="acknowledged">Client ids of messages the server said it has.</param>
    /// <param name="log">What it has, from the start.</param>
    /// <param name="seen">What one client saw over its streams, with reconnects; null: it had none.</param>
    public static void Check(IEnumerable<string> acknowledged, IReadOnlyList<Said> log, IReadOnlyList<Said>? seen = null)
    {
        var own = log.Where(said => said.IsFromPerson).Select(said => said.ClientId).ToList();
        foreach (var id in acknowledged)
        {
            Assert.True(own.Contains(id), $"R1: the acknowledged message {id} is lost.");
        }

        Assert.True(own.Count == own.Distinct().Count(), "R2: a message is kept twice.");
        for (var i = 0; i < log.Count; i++)
        {
            if (log[i].IsFromPerson)
            {
                Assert.True(i + 1 < log.Count && !log[i + 1].IsFromPerson, $"R2: message {log[i].ClientId} has no reply of its own.");
                Assert.True(log[i + 1].Activity.GetProperty("replyToId").GetString() == log[i].Id, $"R4: the reply to {log[i].ClientId} does not follow it.");
            }
        }

        // The first activity, who joined, is not for clients; all others are messages, so there is no gap.
        Assert.True(log.Select(said => said.Sequence).SequenceEqual(Enumerable.Range(2, log.Count).Select(number => (long)number)), "R4: the numbers have a gap or go back.");
        Assert.True(log.Zip(log.Skip(1)).All(pair => TimeOf(pair.First) < TimeOf(pair.Second)), "R4: the times go back.");
        if (seen is not null)
        {
            Assert.True(log.Select(said => said.Id).SequenceEqual(seen.Select(said => said.Id)), "R5: the client's list is not the server's.");
        }
    }

    /// <summary>R2 in the database itself: one audit row for each turn, in a chain that is whole. The server must be stopped.</summary>
    /// <param name="database">The database.</param>
    /// <param name="messages">How many messages each conversation has.</param>
    internal static async Task CheckAuditAsync(IConversationDatabase database, IReadOnlyDictionary<string, int> messages)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var turns = await database.Audit.ReadRowsAsync(cancellationToken)
            .Where(row => row.Row.Kind == AuditKinds.Turn)
            .GroupBy(row => row.ConversationId)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken: cancellationToken);
        foreach (var (conversation, count) in messages)
        {
            Assert.True(turns[conversation] == count + 1, $"R2: {turns[conversation]} audit rows for a start and {count} messages.");
        }

        Assert.Empty(await new AuditTrail(database.Audit, database.Signer).VerifyAsync(DateTimeOffset.UtcNow.AddYears(-1), cancellationToken));
    }

    private static DateTimeOffset TimeOf(Said said) => said.Activity.GetProperty("timestamp").GetDateTimeOffset();
}
