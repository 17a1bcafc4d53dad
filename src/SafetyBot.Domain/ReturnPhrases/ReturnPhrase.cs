namespace SafetyBot.Domain.ReturnPhrases;

/// <summary>Four common words by which somebody comes back to their conversation. Never kept as words.</summary>
/// <param name="Text">The words in small letters, a space between two.</param>
public sealed record ReturnPhrase(string Text)
{
    /// <summary>How many words a phrase has.</summary>
    public const int Words = 4;

    /// <summary>Draws a new phrase. Pure: the chance is the caller's.</summary>
    /// <param name="list">The words of the person's language.</param>
    /// <param name="chance">Gives a number from 0 up to, not including, the one asked for, each as likely as any other.</param>
    public static ReturnPhrase Draw(ReturnWordList list, Func<int, int> chance) =>
        new(string.Join(' ', Enumerable.Range(0, Words).Select(_ => list.Words[chance(list.Words.Count)])));

    /// <summary>A name that tells nothing: the words stay out of logs and failures.</summary>
    public override string ToString() => "(a return phrase)";
}
