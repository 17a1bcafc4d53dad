namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Breaks texts into words.</summary>
public class Tokenizer
{
    /// <summary>Breaks on spaces and punctuation and compares in lower case.</summary>
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Breaks on spaces and punctuation; a character outside the basic plane, such as an emoji, is a word by itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">Not used.</param>
    /// <returns>The words, in order.</returns>
    public static List<Token> DefaultTokenizerImpl(string? text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (text is null)
        {
            return tokens;
        }

        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (!isPair && !IsBreaking(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            AddWord(tokens, text, start, i);
            start = -1;
            if (isPair)
            {
                var symbol = text.Substring(i, 2);
                tokens.Add(new Token { Start = i, End = i + 1, Text = symbol, Normalized = symbol });
                i++;
            }
        }

        AddWord(tokens, text, start, text.Length);
        return tokens;
    }

    private static void AddWord(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    // Control characters, spaces and punctuation of Latin script, modifiers and combining marks, symbols.
    private static bool IsBreaking(char c) => c
        is <= '\u002F'
        or (>= '\u003A' and <= '\u0040')
        or (>= '\u005B' and <= '\u0060')
        or (>= '\u007B' and <= '\u00BF')
        or (>= '\u02B9' and <= '\u036F')
        or (>= '\u2000' and <= '\u2BFF')
        or (>= '\u2E00' and <= '\u2E7F');
}
