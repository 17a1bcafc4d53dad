namespace SafetyBot.Conversations.Audit;

/// <summary>Follows all chains row by row and notes what does not fit.</summary>
/// <param name="heads">The heads that conversations hold; those met are taken out.</param>
/// <param name="sealedHeads">What the signed lists say.</param>
/// <param name="oldest">What is older may be gone.</param>
/// <param name="problems">Where problems are noted.</param>
internal sealed class ChainCheck(
    Dictionary<string, AuditHead> heads, ILookup<string, SealedHead> sealedHeads, DateTimeOffset oldest, List<AuditProblem> problems)
{
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private string? conversation;
    private AuditRow? last;
    private Dictionary<long, SealedHead> sealedRows = [];

    /// <summary>The next row; chain by chain, in order of the numbers.</summary>
    public void Next(string conversationId, AuditRow row)
    {
        if (conversationId != conversation)
        {
            EndChain();
            conversation = conversationId;
            met.Add(conversationId);
            sealedRows = sealedHeads[conversationId].GroupBy(head => head.Number).ToDictionary(group => group.Key, group => group.First());
            Begin(row);
        }
        else if (row.Number != last!.Number + 1)
        {
            Note(row.Number, "Rows before this one are gone.");
        }
        else if (!row.Follows(last.Hash, conversationId))
        {
            Note(row.Number, "The row was changed.");
        }

        if (sealedRows.Remove(row.Number, out var head) && head.Hash != row.Hash)
        {
            Note(row.Number, "The row is not the one that was signed.");
        }

        last = row;
    }

    /// <summary>All rows were read.</summary>
    public void End()
    {
        EndChain();
        problems.AddRange(heads.Keys.Where(id => !met.Contains(id)).Select(id => new AuditProblem(id, null, "The chain is gone.")));
        problems.AddRange(sealedHeads
            .Where(chain => !met.Contains(chain.Key) && !heads.ContainsKey(chain.Key) && chain.Any(head => head.At >= oldest))
            .Select(chain => new AuditProblem(chain.Key, null, "The chain was signed and is gone.")));
    }

    private void Begin(AuditRow row)
    {
        // A chain that begins later than at 1 lost rows that were kept long enough; the signed lists know where it began.
        if (row.Number == 1 ? !row.Follows(null, conversation!) : sealedHeads[conversation!].All(head => head.FirstNumber < row.Number))
        {
            Note(row.Number, row.Number == 1 ? "The row was changed." : "Rows before this one are gone.");
        }
    }

    private void EndChain()
    {
        if (conversation is null)
        {
            return;
        }

        if (heads.TryGetValue(conversation, out var head) && head.Hash != last!.Hash)
        {
            Note(last.Number, "The conversation goes on after this row, or the row was changed.");
        }

        foreach (var gone in sealedRows.Values.Where(signed => signed.At >= oldest))
        {
            Note(gone.Number, "The row was signed and is gone.");
        }
    }

    private void Note(long number, string message) => problems.Add(new AuditProblem(conversation, number, message));
}
