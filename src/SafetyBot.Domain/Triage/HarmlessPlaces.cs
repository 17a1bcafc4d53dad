namespace SafetyBot.Domain.Triage;

/// <summary>The words of one message that an exception covers. An exception cancels only what it overlaps.</summary>
internal sealed class HarmlessPlaces
{
    private const int EveryEntry = -1;

    private readonly NormalizedText text;
    private readonly Dictionary<int, bool[]> covered = [];

    public HarmlessPlaces(NormalizedText text, List<PhraseMatch> matches, List<PhraseMeaning> meanings)
    {
        this.text = text;
        foreach (var match in matches)
        {
            var meaning = meanings[match.Owner];
            switch (meaning.Role)
            {
                case PhraseRole.Except or PhraseRole.ExceptAny:
                    Cover(meaning.Entry, match.First, match.Last);
                    break;
                case PhraseRole.Unless:
                    Cover(meaning.Entry, SentenceEdge(match.First, -1), SentenceEdge(match.Last, 1));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>True when an exception of the entry, or of the whole list, overlaps the match.</summary>
    public bool Cancel(PhraseMatch match, int entry) =>
        Covers(entry, match.First, match.Last) || Covers(EveryEntry, match.First, match.Last);

    private bool Covers(int entry, int first, int last) =>
        covered.TryGetValue(entry, out var words) && words.AsSpan(first, last - first + 1).Contains(true);

    private void Cover(int entry, int first, int last)
    {
        if (!covered.TryGetValue(entry, out var words))
        {
            covered[entry] = words = new bool[text.Count];
        }

        words.AsSpan(first, last - first + 1).Fill(true);
    }

    private int SentenceEdge(int from, int step)
    {
        var at = from;
        while (at + step >= 0 && at + step < text.Count && !text.Tokens[at + step].IsSentenceEnd)
        {
            at += step;
        }

        return at;
    }
}
