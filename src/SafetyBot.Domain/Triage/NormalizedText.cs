using System.Text;

namespace SafetyBot.Domain.Triage;

/// <summary>A message as plain words: lower case, without accents, disguises and punctuation. Made by <see cref="TextNormalizer"/>.</summary>
public sealed class NormalizedText
{
    private readonly char[] letters;
    private readonly TextToken[] tokens;

    internal NormalizedText(char[] letters, TextToken[] tokens, int count)
    {
        this.letters = letters;
        this.tokens = tokens;
        Count = count;
    }

    /// <summary>Number of tokens, sentence ends included.</summary>
    public int Count { get; }

    /// <summary>The words themselves, sentence ends included.</summary>
    public ReadOnlySpan<TextToken> Tokens => tokens.AsSpan(0, Count);

    /// <summary>The letters of one token. Runs of three or more equal letters are two letters here.</summary>
    public ReadOnlySpan<char> Word(int index) => letters.AsSpan(tokens[index].Start, tokens[index].Length);

    /// <summary>The words from one to another, both included, joined by spaces; sentence ends are left out.</summary>
    public string Words(int first, int last)
    {
        var words = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (!tokens[i].IsSentenceEnd)
            {
                words.Append(words.Length > 0 ? " " : "").Append(Word(i));
            }
        }

        return words.ToString();
    }

    /// <summary>All words joined by spaces.</summary>
    public override string ToString() => Words(0, Count - 1);
}
