namespace SafetyBot.Domain.Triage;

/// <summary>Who a message names: the writer, or another person in need.</summary>
internal sealed class Subjects
{
    private readonly List<PhraseMatch> others = [];
    private readonly List<int> selfSubjects = [];
    private readonly List<int> selfObjects = [];

    public Subjects(List<PhraseMatch> matches, List<PhraseMeaning> meanings)
    {
        foreach (var match in matches)
        {
            switch (meanings[match.Owner].Role)
            {
                case PhraseRole.SomeoneElse:
                    others.Add(match);
                    break;
                case PhraseRole.SelfSubject:
                    selfSubjects.Add(match.First);
                    break;
                case PhraseRole.SelfObject:
                    selfObjects.Add(match.First);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>
    /// True when the nearest person named in or before the match is another one. Nobody named: the writer. "Me" in the match is
    /// the writer, unless it is the "my" of "me vriendin".
    /// </summary>
    public bool IsSomeoneElse(PhraseMatch match)
    {
        if (others.Count == 0)
        {
            return false;
        }

        var self = LastUpTo(selfObjects, match.First, match.Last, others);
        if (self >= 0)
        {
            return false;
        }

        var other = -1;
        foreach (var named in others)
        {
            other = named.First <= match.Last ? Math.Max(other, named.Last) : other;
        }

        return other >= 0 && other > LastUpTo(selfSubjects, 0, match.Last, []);
    }

    /// <summary>True when the writer is named in the match, as "me" right after it, or before it with nobody else named in between.</summary>
    public bool IsWriter(PhraseMatch match) =>
        !IsSomeoneElse(match) && (LastUpTo(selfObjects, match.First, match.Last + 1, others) >= 0 || LastUpTo(selfSubjects, 0, match.Last, []) >= 0);

    private static int LastUpTo(List<int> places, int from, int to, List<PhraseMatch> except)
    {
        var last = -1;
        foreach (var place in places)
        {
            if (place >= from && place <= to && !except.Exists(other => place >= other.First && place <= other.Last))
            {
                last = Math.Max(last, place);
            }
        }

        return last;
    }
}
