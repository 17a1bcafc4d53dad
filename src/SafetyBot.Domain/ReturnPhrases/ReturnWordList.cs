namespace SafetyBot.Domain.ReturnPhrases;

/// <summary>The words of one language from which return phrases are made, as they stand in dialogs/return-words.</summary>
/// <param name="Language">"nl" or "en": the file's name.</param>
/// <param name="Words">Common, short words in small letters, no two of them one typo apart.</param>
public sealed record ReturnWordList(string Language, IReadOnlyList<string> Words)
{
    /// <summary>Below this a phrase could be guessed: four of 2,048 words are 44 bits.</summary>
    public const int LeastWords = 2048;

    /// <summary>The shortest word, in letters: a shorter one is a typo away from too many others.</summary>
    public const int ShortestWord = 4;

    /// <summary>The longest word, in letters.</summary>
    public const int LongestWord = 10;
}
