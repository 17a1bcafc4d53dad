using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Finds what a message tells plainly of that which a quickscan asks: signals, and an age. It knows few phrases on purpose: what it finds
/// is taken for an answer. Pure; safe for use by many conversations at a time.
/// </summary>
public sealed class ToldRecognizer
{
    private readonly PhraseBook book;
    private readonly List<ToldEntry> entries = [];

    /// <param name="lists">The word lists, one a language.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public ToldRecognizer(IReadOnlyList<ToldWordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        book = new PhraseBook(lists);
        foreach (var list in lists)
        {
            book.Add(PhraseRole.ExceptAny, -1, list.Except);
            foreach (var entry in list.Told)
            {
                book.AddEntry(entries.Count, entry.Phrases, entry.Except, entry.Unless);
                entries.Add(entry);
            }
        }

        book.Close();
    }

    /// <summary>All signals that can be told.</summary>
    public IEnumerable<string> Signals => entries.Select(entry => entry.Signal).Where(signal => signal.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>What a message tells.</summary>
    public ToldFacts Find(string text)
    {
        var told = book.Read(TextNormalizer.Normalize(text)).Hits.Select(hit => entries[hit.Entry]).Distinct().ToList();
        if (told.Count == 0)
        {
            return ToldFacts.None;
        }

        var ages = told.Select(entry => entry.Age).Where(age => age is not AgeBand.Unknown).Distinct().ToList();
        return new ToldFacts(
            [.. told.Select(entry => entry.Signal).Where(signal => signal.Length > 0).Distinct(StringComparer.Ordinal)],
            ages is [var age] ? age : AgeBand.Unknown);
    }
}
