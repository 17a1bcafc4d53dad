namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Walks over a text from one number or ordinal to the next.</summary>
/// <param name="text">The text.</param>
/// <param name="culture">Its language; null for English.</param>
internal sealed class NumberScan(string text, string? culture)
{
    private readonly NumberText _text = new(text);
    private readonly NumberLanguage _language = NumberLanguage.Of(culture);
    private readonly SpokenNumber _spoken = new(new NumberText(text), NumberLanguage.Of(culture));
    private readonly bool _hasDecimalComma = NumberLanguage.WritesDecimalComma(culture);

    /// <summary>The numbers and ordinals with the places where they begin, in order.</summary>
    public IEnumerator<(int Start, FoundNumber Found)> GetEnumerator()
    {
        for (var position = 0; position < text.Length;)
        {
            if (TryReadAt(position) is { } found)
            {
                yield return (position, found);
                position = found.End;
            }
            else
            {
                // Words and digits are whole or nothing: the 2 of "b2" is no number.
                position = Math.Max(_text.EndOfWord(position), position + 1);
            }
        }
    }

    private FoundNumber? TryReadAt(int start) =>
        EndOfNegative(start) is { } end ? Negate(TryReadUnsigned(_text.SkipSpaces(end))) : TryReadUnsigned(start);

    private int? EndOfNegative(int start)
    {
        // Neither the 3 of "5 - 3" nor the 19 of "covid-19" is negative.
        if (text[start] == '-')
        {
            return char.IsDigit(_text.LastBefore(start)) || char.IsLetter(_text.At(start - 1)) ? null : start + 1;
        }

        return char.IsLetter(text[start]) && _text.WordAt(start) is var word && Array.IndexOf(_language.Negatives, word.Text) >= 0
            ? word.End
            : null;
    }

    private static FoundNumber? Negate(FoundNumber? found) =>
        found is { Ordinal: null } number ? number with { Value = -number.Value } : null;

    private FoundNumber? TryReadUnsigned(int start)
    {
        var first = _text.At(start);
        if (char.IsLetter(first))
        {
            return _spoken.TryRead(start);
        }

        var isDecimalSeparator = first == (_hasDecimalComma ? ',' : '.');
        return char.IsAsciiDigit(first) || (isDecimalSeparator && (start == 0 || char.IsWhiteSpace(text[start - 1])))
            ? TryReadDigits(start)
            : null;
    }

    private FoundNumber? TryReadDigits(int start)
    {
        if (!WrittenNumber.TryRead(text, start, _hasDecimalComma, out var end, out var number))
        {
            return null;
        }

        var suffix = _text.WordAt(end);
        if (Array.IndexOf(_language.OrdinalSuffixes, suffix.Text) >= 0)
        {
            return new FoundNumber(suffix.End, number, new Ordinal(number));
        }

        if (suffix.Text == "k" && number < decimal.MaxValue / 1000)
        {
            return new FoundNumber(suffix.End, number * 1000);
        }

        return TryDivide(end, number) ?? _spoken.Multiply(new FoundNumber(end, number));
    }

    // "1/2", but not the date 1/2/2025.
    private FoundNumber? TryDivide(int end, decimal number)
    {
        var divisorEnd = _text.At(end) == '/' ? WrittenNumber.EndOfDigits(text, end + 1) : end;
        return divisorEnd > end + 1 && _text.At(divisorEnd) != '/'
            && decimal.TryParse(text.AsSpan(end + 1, divisorEnd - end - 1), out var divisor) && divisor > 0
            ? new FoundNumber(divisorEnd, number / divisor)
            : null;
    }
}
