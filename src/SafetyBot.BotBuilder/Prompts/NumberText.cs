namespace SafetyBot.BotBuilder.Prompts;

/// <summary>A text that is read by characters and words.</summary>
/// <param name="text">The text.</param>
internal readonly struct NumberText(string text)
{
    /// <summary>The character at some place; 0 outside the text.</summary>
    public char At(int index) => WrittenNumber.At(text, index);

    /// <summary>The word that begins at some place; an empty one when none does.</summary>
    public Word WordAt(int start)
    {
        var end = EndOfWord(start);

        // "één" and "drieëntwintig" are written without their marks as often as with them.
        var word = text[start..end].ToLowerInvariant();
        return new Word(end, word.Replace('é', 'e').Replace('ë', 'e'));
    }

    /// <summary>The word behind some place, with nothing but spaces or one hyphen before it.</summary>
    public Word? NextWord(int end)
    {
        var start = At(end) == '-' ? end + 1 : SkipSpaces(end);
        return start > end && char.IsLetter(At(start)) ? WordAt(start) : null;
    }

    /// <summary>The place behind the letters and digits that begin at some place.</summary>
    public int EndOfWord(int start)
    {
        while (char.IsLetterOrDigit(At(start)))
        {
            start++;
        }

        return start;
    }

    /// <summary>The first place from here on that is no space.</summary>
    public int SkipSpaces(int position)
    {
        while (char.IsWhiteSpace(At(position)))
        {
            position++;
        }

        return position;
    }

    /// <summary>The last character before some place that is no space; 0 when there is none.</summary>
    public char LastBefore(int position)
    {
        do
        {
            position--;
        }
        while (char.IsWhiteSpace(At(position)));

        return At(position);
    }

    /// <summary>A word.</summary>
    /// <param name="End">The place behind it.</param>
    /// <param name="Text">The word in lower case, without marks.</param>
    internal readonly record struct Word(int End, string Text);
}
