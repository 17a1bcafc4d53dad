using System.Globalization;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Finds the acute signals A1 to A11 in a message, in Dutch and English at once, whatever language the conversation is in.
/// Pure: same words, same hits; safe for use by many conversations at a time.
/// </summary>
public sealed class DangerRecognizer
{
    private readonly PhraseBook book;
    private readonly List<PhraseEntry> entries = [];

    /// <param name="lists">The word lists, one a language.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public DangerRecognizer(IReadOnlyList<DangerWordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        book = new PhraseBook(lists);
        foreach (var list in lists)
        {
            book.Add(PhraseRole.ExceptAny, -1, list.Except);
            book.Add(PhraseRole.SelfSubject, -1, list.SelfSubject);
            book.Add(PhraseRole.SelfObject, -1, list.SelfObject);
            book.Add(PhraseRole.SomeoneElse, -1, list.SomeoneElse);
            foreach (var entry in list.Entries)
            {
                book.AddEntry(entries.Count, entry.Phrases, entry.Except, entry.Unless);
                entries.Add(entry);
            }
        }

        book.Close();
    }

    /// <summary>The acute signals in a message: each at most once, in the order of the signal list.</summary>
    public IReadOnlyList<DangerHit> Find(string text) => Find(TextNormalizer.Normalize(text));

    /// <summary>The acute signals in a message that was normalised already.</summary>
    public IReadOnlyList<DangerHit> Find(NormalizedText normalized)
    {
        ArgumentNullException.ThrowIfNull(normalized);
        var reading = book.Read(normalized);
        if (reading.Hits.Count == 0)
        {
            return [];
        }

        var subjects = new Subjects(reading.Matches, book.Meanings);
        SortedDictionary<int, DangerHit> hits = [];
        foreach (var (entry, place) in reading.Hits)
        {
            var other = subjects.IsSomeoneElse(place);
            Report(entries[entry], place, other, !other && subjects.IsWriter(place), normalized, hits);
        }

        return [.. hits.Values];
    }

    private static void Report(PhraseEntry entry, PhraseMatch place, bool other, bool writer, NormalizedText text, SortedDictionary<int, DangerHit> hits)
    {
        var number = int.Parse(entry.RedFlag.AsSpan(1), CultureInfo.InvariantCulture);
        if (!hits.TryGetValue(number, out var known))
        {
            hits[number] = new DangerHit(entry.RedFlag, entry.DoneAlready, other, writer, text.Words(place.First, place.Last));
        }
        else if ((entry.DoneAlready && !known.DoneAlready) || (!other && known.AboutSomeoneElse) || writer)
        {
            // Said twice: the graver reading stands, and what is said about oneself goes before what is said about another.
            hits[number] = known with
            {
                DoneAlready = known.DoneAlready || entry.DoneAlready,
                AboutSomeoneElse = known.AboutSomeoneElse && other,
                NamesWriter = known.NamesWriter || writer,
            };
        }
    }
}
