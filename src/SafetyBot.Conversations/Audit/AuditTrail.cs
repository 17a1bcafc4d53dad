using System.Globalization;
using System.Text;

namespace SafetyBot.Conversations.Audit;

/// <summary>Seals the audit trail day by day and finds out whether anybody changed it.</summary>
public sealed class AuditTrail(IAuditStore store, ISealSigner signer)
{
    /// <summary>Signs the heads of all chains as they are now.</summary>
    public async Task SealAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        var firstNumber = 0L;
        (string ConversationId, AuditRow Row)? last = null;
        await foreach (var (conversationId, row) in store.ReadRowsAsync(cancellationToken))
        {
            if (last?.ConversationId != conversationId)
            {
                Write(last);
                firstNumber = row.Number;
            }

            last = (conversationId, row);
        }

        Write(last);
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var heads = lines.ToString();
        await store.AddSealAsync(new AuditSeal(day, heads, signer.Sign(Signed(day, heads))), cancellationToken);

        void Write((string ConversationId, AuditRow Row)? head)
        {
            if (head is var (conversationId, row))
            {
                lines.Append(new SealedHead(conversationId, firstNumber, row.Number, row.At, row.Hash)).Append('\n');
            }
        }
    }

    /// <summary>Compares every row with its hash, every chain with its conversation and every chain with the signed lists. Turns may be kept meanwhile.</summary>
    /// <param name="oldest">What happened before this moment may be gone: it was kept long enough.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What does not fit; empty when nothing was changed.</returns>
    public async Task<IReadOnlyList<AuditProblem>> VerifyAsync(DateTimeOffset oldest, CancellationToken cancellationToken)
    {
        var problems = new List<AuditProblem>();
        var heads = new Dictionary<string, AuditHead>(StringComparer.Ordinal);
        await foreach (var (conversationId, head) in store.ReadHeadsAsync(cancellationToken))
        {
            heads[conversationId] = head;
        }

        var sealedHeads = SealedHeads(await store.ReadSealsAsync(cancellationToken), problems);
        var check = new ChainCheck(heads, sealedHeads, oldest, problems);
        await foreach (var (conversationId, row) in store.ReadRowsAsync(cancellationToken))
        {
            check.Next(conversationId, row);
        }

        check.End();
        if (check.Longer.Count > 0)
        {
            await foreach (var (conversationId, head) in store.ReadHeadsAsync(cancellationToken))
            {
                check.Again(conversationId, head);
            }
        }

        return problems;
    }

    private ILookup<string, SealedHead> SealedHeads(IReadOnlyList<AuditSeal> seals, List<AuditProblem> problems)
    {
        var all = new List<SealedHead>();
        foreach (var seal in seals)
        {
            if (signer.Verify(Signed(seal.Day, seal.Heads), seal.Signature))
            {
                all.AddRange(seal.Heads.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SealedHead.Parse));
            }
            else
            {
                problems.Add(new AuditProblem(null, null, $"The signed list of {seal.Day:yyyy-MM-dd} was changed."));
            }
        }

        return all.ToLookup(head => head.ConversationId, StringComparer.Ordinal);
    }

    private static byte[] Signed(DateOnly day, string heads) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}\n{heads}"));
}
