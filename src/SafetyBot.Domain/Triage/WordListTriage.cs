using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Says what a message is about by the phrases of the topic word lists, all languages at once. Of several topics the one that needs
/// the faster help wins, unless an entry goes first; a weak entry counts only where no strong one is said. Pure; safe for use by many conversations at a time.
/// </summary>
public sealed class WordListTriage : ITriage
{
    // Somebody who works with young people also says "my pupil's mother"; a parent also says "I am".
    private static readonly Role[] ClearestFirst = [Role.Professional, Role.Parent, Role.Friend, Role.Youth];

    private static readonly List<string> FastestFirst = [.. Topics.FastestHelpFirst];

    private readonly PhraseBook book;
    private readonly List<(int Rank, string? Topic, Role Role)> entries = [];

    /// <param name="lists">The word lists, one a language.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read, or a topic does not exist.</exception>
    public WordListTriage(IReadOnlyList<TopicWordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        book = new PhraseBook(lists);
        foreach (var list in lists)
        {
            book.Add(PhraseRole.ExceptAny, -1, list.Except);
            foreach (var entry in list.Topics)
            {
                book.AddEntry(entries.Count, entry.Phrases, entry.Except, entry.Unless);
                entries.Add((RankOf(entry), entry.Topic, Role.Unknown));
            }

            foreach (var entry in list.Roles)
            {
                book.AddEntry(entries.Count, entry.Phrases, entry.Except);
                entries.Add((Array.IndexOf(ClearestFirst, entry.Role), null, entry.Role));
            }
        }

        book.Close();
    }

    /// <inheritdoc/>
    public TriageResult Read(string text, Role role) => Read(TextNormalizer.Normalize(text), role);

    /// <summary>Reads a message that was normalised already.</summary>
    public TriageResult Read(NormalizedText normalized, Role role)
    {
        ArgumentNullException.ThrowIfNull(normalized);
        var hits = book.Read(normalized).Hits;
        (int Rank, string? Topic) best = (int.MaxValue, null);
        var writer = (Rank: int.MaxValue, Role: role);
        foreach (var hit in hits)
        {
            var (rank, topic, who) = entries[hit.Entry];
            if (topic is not null && rank < best.Rank)
            {
                best = (rank, topic);
            }
            else if (topic is null && role == Role.Unknown && rank < writer.Rank)
            {
                writer = (rank, who);
            }
        }

        if (best.Topic is null)
        {
            return TriageResult.NotUnderstood with { Role = writer.Role };
        }

        return new TriageResult(best.Topic, writer.Role, [.. hits.Where(hit => entries[hit.Entry].Topic == best.Topic)
            .Select(hit => normalized.Words(hit.Place.First, hit.Place.Last)).Distinct(StringComparer.Ordinal)]);
    }

    // Smalltalk and what is outside the subject are weak by nature: any other word of the message goes before them.
    private static int RankOf(TopicEntry entry)
    {
        var rank = FastestFirst.IndexOf(entry.Topic);
        if (rank < 0)
        {
            throw new PhraseFormatException($"'{entry.Topic}' is not a topic. Topics: {string.Join(", ", FastestFirst)}.");
        }

        if (entry.First)
        {
            return rank - FastestFirst.Count;
        }

        var weak = entry.Weak || entry.Topic is Topics.Smalltalk or Topics.Other;
        return weak ? rank + FastestFirst.Count : rank;
    }
}
