namespace SafetyBot.Domain.Triage.Learning;

/// <summary>Parts messages into folds for cross-validation, near-copies together, so that no message is told by its twin.</summary>
public static class Folds
{
    private const int PieceLength = 4;

    // Of the pieces of two messages together, this share is in both: one is a rewording of the other.
    private const double NearCopy = 0.4;

    /// <summary>The fold of each message. Same messages, same folds.</summary>
    /// <param name="texts">The messages.</param>
    /// <param name="folds">How many folds.</param>
    public static int[] Of(IReadOnlyList<string> texts, int folds)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var pieces = texts.Select(PiecesOf).ToArray();
        var holders = pieces.Index().SelectMany(message => message.Item.Select(piece => (Piece: piece, message.Index)))
            .GroupBy(holder => holder.Piece, holder => holder.Index).ToDictionary(group => group.Key, group => group.ToArray());
        var leader = Enumerable.Range(0, texts.Count).ToArray();
        var shared = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            Array.Clear(shared);
            foreach (var other in pieces[i].SelectMany(piece => holders[piece]).Where(other => other < i))
            {
                shared[other]++;
            }

            for (var other = 0; other < i; other++)
            {
                if (shared[other] >= NearCopy * (pieces[i].Count + pieces[other].Count - shared[other]) && shared[other] > 0)
                {
                    leader[Leader(leader, i)] = Leader(leader, other);
                }
            }
        }

        // Groups in the order of a hash of their place, so that neighbours in a set do not share a fold.
        return [.. Enumerable.Range(0, texts.Count).Select(i => (int)(((uint)Leader(leader, i) * 2654435761u >> 8) % (uint)folds))];
    }

    private static int Leader(int[] leader, int i)
    {
        while (leader[i] != i)
        {
            i = leader[i] = leader[leader[i]];
        }

        return i;
    }

    private static HashSet<string> PiecesOf(string text)
    {
        var plain = $" {TextNormalizer.Normalize(text)} ";
        return plain.Length < PieceLength ? [plain] : [.. Enumerable.Range(0, plain.Length - PieceLength + 1).Select(at => plain.Substring(at, PieceLength))];
    }
}
