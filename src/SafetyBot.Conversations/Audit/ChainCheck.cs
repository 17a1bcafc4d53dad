namespace SafetyBot.Conversations.Audit;

/// <summary>Follows all chains row by row and notes what does not fit.</summary>
/// <param name="heads">The heads that conversations held before the rows were read.</param>
/// <param name="sealedHeads">What the signed lists say.</param>
/// <param name="oldest">What is older may be gone.</param>
/// <param name="problems">Where problems are noted.</param>
internal sealed class ChainCheck(
    Dictionary<string, AuditHead> heads, ILookup<string, SealedHead> sealedHeads, DateTimeOffset oldest, List<AuditProblem> problems)
{
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private string? conversation;
    private AuditRow? last;
    private AuditHead? head;
    private Dictionary<long, SealedHead> sealedRows = [];

    /// <summary>Chains that go on after the head their conversation held: turns were kept while the rows were read, or a head was put back.</summary>
    public Dictionary<string, AuditHead> Longer { get; } = new(StringComparer.Ordinal);

    /// <summary>The next row; chain by chain, in order of the numbers.</summary>
    public void Next(string conversationId, AuditRow row)
    {
        if (conversationId != conversation)
        {
            EndChain();
            conversation = conversationId;
            met.Add(conversationId);
            head = heads.GetValueOrDefault(conversationId);
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

        if (row.Number == head?.Number && row.Hash != head.Hash)
        {
            Note(row.Number, "The row is not the one its conversation knows.");
        }

        if (sealedRows.Remove(row.Number, out var signed) && signed.Hash != row.Hash)
        {
            Note(row.Number, "The row is not the one that was signed.");
        }

        last = row;
    }

    /// <summary>Compares a chain that goes on with the head its conversation holds now.</summary>
    public void Again(string conversationId, AuditHead now)
    {
        if (Longer.Remove(conversationId, out var end) && (now.Number < end.Number || (now.Number == end.Number && now.Hash != end.Hash)))
        {
            problems.Add(new AuditProblem(conversationId, end.Number, "The conversation does not know this row."));
        }
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

        if (head is not null && last!.Number < head.Number)
        {
            Note(last.Number, "Rows after this one are gone.");
        }
        else if (head is not null && last!.Number > head.Number)
        {
            Longer[conversation] = last.Head;
        }

        foreach (var gone in sealedRows.Values.Where(signed => signed.At >= oldest))
        {
            Note(gone.Number, "The row was signed and is gone.");
        }
    }

    private void Note(long number, string message) => problems.Add(new AuditProblem(conversation, number, message));
}
