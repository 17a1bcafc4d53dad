namespace SafetyBot.Domain.Triage;

/// <summary>The cues of all languages together. Pure; safe for use by many conversations at a time.</summary>
public sealed class CueBook
{
    private readonly PhraseBook book;
    private readonly List<int> cueOfEntry = [];
    private readonly List<string> names = [];

    /// <param name="lists">The lists, one a language or more.</param>
    /// <param name="spellings">Other spellings that the word lists know, besides those of the cues: written, meant.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public CueBook(IReadOnlyList<CueList> lists, IEnumerable<IReadOnlyDictionary<string, string>> spellings)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var all = WordList.Together(lists.Select(list => list.Spellings).Concat(spellings));
        Spellings = all;
        book = new PhraseBook(lists, all);
        foreach (var entry in lists.SelectMany(list => list.Cues))
        {
            var cue = names.IndexOf(entry.Cue);
            if (cue < 0)
            {
                cue = names.Count;
                names.Add(entry.Cue);
            }

            book.AddEntry(cueOfEntry.Count, entry.Phrases, entry.Except, entry.Unless);
            cueOfEntry.Add(cue);
        }

        book.Close();
    }

    /// <summary>Names of the cues.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Other spellings of words: written, meant.</summary>
    public IReadOnlyDictionary<string, string> Spellings { get; }

    /// <summary>The cues in a message, each with the words that show it. A cue may come several times.</summary>
    internal IEnumerable<(int Cue, PhraseMatch Place)> Read(NormalizedText text) =>
        book.Read(text).Hits.Select(hit => (cueOfEntry[hit.Entry], hit.Place));
}
