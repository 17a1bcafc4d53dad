using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Answers;

/// <summary>A message that begins with an answer and goes on telling: "ja hij vraagt dat steeds", "nee want ik heb geblokt".</summary>
internal sealed class Telling(NormalizedText text, List<PhraseMatch> matches, string raw)
{
    /// <summary>Words with which a yes goes on.</summary>
    public const int AfterYes = WholeMessage.Aside;

    /// <summary>Words with which a no goes on.</summary>
    public const int AfterNo = WholeMessage.Aside - 1;

    /// <summary>"But".</summary>
    public const int But = WholeMessage.Aside - 2;

    /// <summary>"Not", "never".</summary>
    public const int Negation = WholeMessage.Aside - 3;

    /// <summary>Words that make the answer doubtful.</summary>
    public const int Doubt = WholeMessage.Aside - 4;

    // What is longer tells of more than the question.
    private const int MostWords = 9;

    /// <summary>Whether a "but" stands anywhere in it.</summary>
    public bool HasBut => Has(But);

    /// <summary>The places, counted in words, where an answer of one of these meanings at its beginning may end; null when it does not begin so.</summary>
    public HashSet<int>? BeginsWith(params ReadOnlySpan<int> meanings)
    {
        HashSet<int> ends = [];
        foreach (var match in matches.OrderBy(match => match.First))
        {
            if ((match.First == 0 && meanings.Contains(match.Owner))
                || (ends.Contains(match.First) && (match.Owner == WholeMessage.Filler || meanings.Contains(match.Owner))))
            {
                ends.Add(match.Last + 1);
            }
        }

        return ends.Count > 0 ? ends : null;
    }

    /// <summary>Whether what follows a yes leaves it a yes. "Ja maar ik heb niks gestuurd" does, "ja hij niet" does not.</summary>
    /// <param name="ends">Where the yes may end.</param>
    public bool GoesOnAsYes(HashSet<int> ends) =>
        IsPlain(ends) && (Follows(But, ends) || (Follows(AfterYes, ends) && !Has(Negation) && !HasBut));

    /// <summary>Whether what follows a no leaves it a no.</summary>
    /// <param name="ends">Where the no may end.</param>
    public bool GoesOnAsNo(HashSet<int> ends) => IsPlain(ends) && !HasBut && Follows(AfterNo, ends);

    // Doubt in the answer itself, as the "nee" of "ja nee", is the reader's to see; here it counts in what follows.
    private bool IsPlain(HashSet<int> ends) => text.Count <= MostWords && !raw.Contains('?', StringComparison.Ordinal)
        && !matches.Exists(match => match.Owner == Doubt && match.First >= ends.Min());

    private bool Has(int meaning) => matches.Exists(match => match.Owner == meaning);

    private bool Follows(int meaning, HashSet<int> ends) => matches.Exists(match => match.Owner == meaning && ends.Contains(match.First));
}
