using static SafetyBot.BotBuilder.Prompts.WrittenNumber;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Walks over a text from one number or ordinal to the next.</summary>
/// <param name="text">The text.</param>
/// <param name="culture">Its language; null for English.</param>
internal sealed class NumberScan(string text, string? culture)
{
    private readonly NumberLanguage _language = NumberLanguage.Of(culture);
    private readonly bool _hasDecimalComma = NumberLanguage.WritesDecimalComma(culture);

    /// <summary>The numbers and ordinals, in order; an ordinal also has its number.</summary>
    public IEnumerator<(int Start, int End, decimal Number, Ordinal? Ordinal)> GetEnumerator()
    {
        for (var position = 0; position < text.Length;)
        {
            if (TryReadAt(position, out var end, out var number, out var ordinal))
            {
                yield return (position, end, number, ordinal);
                position = end;
            }
            else
            {
                position = NextStart(position);
            }
        }
    }

    // Words and digits are whole or nothing: the 2 of "b2" is no number.
    private int NextStart(int position)
    {
        if (!char.IsLetterOrDigit(text[position]))
        {
            return position + 1;
        }

        while (char.IsLetterOrDigit(At(text, position)))
        {
            position++;
        }

        return position;
    }

    private bool TryReadAt(int start, out int end, out decimal number, out Ordinal? ordinal)
    {
        var first = text[start];
        end = start;
        number = 0;
        ordinal = null;

        // Neither the 3 of "5 - 3" nor the 19 of "covid-19" is negative.
        if (first == '-' && !char.IsDigit(LastBefore(start)) && !char.IsLetter(At(text, start - 1)))
        {
            return TryReadUnsigned(SkipSpaces(start + 1), out end, out number, out ordinal) && Negate(ref number, ordinal);
        }

        if (char.IsLetter(first) && WordAt(start) is var word && Array.IndexOf(_language.Negatives, word.Text) >= 0)
        {
            return TryReadUnsigned(SkipSpaces(word.End), out end, out number, out ordinal) && Negate(ref number, ordinal);
        }

        return TryReadUnsigned(start, out end, out number, out ordinal);
    }

    private static bool Negate(ref decimal number, Ordinal? ordinal)
    {
        number = -number;
        return ordinal is null;
    }

    private bool TryReadUnsigned(int start, out int end, out decimal number, out Ordinal? ordinal)
    {
        var first = At(text, start);
        if (char.IsAsciiDigit(first) || (first == (_hasDecimalComma ? ',' : '.') && (start == 0 || char.IsWhiteSpace(text[start - 1]))))
        {
            return TryReadDigits(start, out end, out number, out ordinal);
        }

        end = start;
        number = 0;
        ordinal = null;
        return char.IsLetter(first) && TryReadWords(start, out end, out number, out ordinal);
    }

    private bool TryReadDigits(int start, out int end, out decimal number, out Ordinal? ordinal)
    {
        ordinal = null;
        if (!TryRead(text, start, _hasDecimalComma, out end, out number))
        {
            return false;
        }

        var next = WordAt(end);
        if (next.End > end && Array.IndexOf(_language.OrdinalSuffixes, next.Text) >= 0)
        {
            end = next.End;
            ordinal = new Ordinal(number);
            return true;
        }

        if (next.Text is "k" && number < decimal.MaxValue / 1000)
        {
            number *= 1000;
            end = next.End;
        }
        else if (At(text, end) == '/' && EndOfDigits(text, end + 1) is var ratioEnd && ratioEnd > end + 1 && At(text, ratioEnd) != '/'
            && decimal.TryParse(text.AsSpan(end + 1, ratioEnd - end - 1), out var divisor) && divisor > 0)
        {
            number /= divisor;
            end = ratioEnd;
        }
        else
        {
            MultiplyByWords(ref end, ref number);
        }

        return true;
    }

    // "3 million": digits before words that only multiply.
    private void MultiplyByWords(ref int end, ref decimal number)
    {
        while (NextWord(end) is { } word && _language.PartsOf(word.Text) is [{ Kind: not NumberWordKind.Small, IsOrdinal: false } part]
            && number < decimal.MaxValue / part.Value)
        {
            number *= part.Value;
            end = word.End;
        }
    }

    private bool TryReadWords(int start, out int end, out decimal number, out Ordinal? ordinal)
    {
        var first = WordAt(start);
        if (TryReadLast(first, out end, out ordinal) || TryReadPart(first, out end, out number))
        {
            number = ordinal?.Number ?? PartAfterArticle(first);
            return true;
        }

        var sum = new NumberSum(_language.TensTakeUnits);
        var count = 0;
        ordinal = null;
        end = start;
        for (Word? next = first; next is { } word; next = NextWord(word.End))
        {
            if (word.Text == _language.And && count > 0)
            {
                continue;
            }

            if (count == 0 && _language.IsArticle(word.Text) && NextWord(word.End) is { } after && IsMultiplier(after.Text))
            {
                continue;
            }

            if (!TryAddAll(ref sum, word.Text, out var isOrdinal))
            {
                break;
            }

            count++;
            end = word.End;
            if (isOrdinal)
            {
                ordinal = new Ordinal(sum.Value);
                break;
            }
        }

        number = sum.Value;
        if (count == 0)
        {
            return false;
        }

        if (TryReadFromLast(ordinal, number, ref end) is { } fromLast)
        {
            ordinal = fromLast;
        }
        else if (ordinal is null)
        {
            AddDecimals(ref end, ref number);
        }

        return true;
    }

    private bool TryAddAll(ref NumberSum sum, string word, out bool isOrdinal)
    {
        var parts = _language.PartsOf(word);
        var trial = sum;
        isOrdinal = false;
        foreach (var part in parts)
        {
            if (!trial.TryAdd(part))
            {
                return false;
            }

            isOrdinal = part.IsOrdinal;
        }

        sum = trial;
        return parts.Count > 0;
    }

    private bool IsMultiplier(string word) => _language.PartsOf(word) is [{ Kind: not NumberWordKind.Small }, ..];

    // "last", "voorlaatste"
    private bool TryReadLast(Word word, out int end, out Ordinal? ordinal)
    {
        end = word.End;
        ordinal = Array.IndexOf(_language.Last, word.Text) >= 0 ? new Ordinal(0, FromEnd: true)
            : Array.IndexOf(_language.BeforeLast, word.Text) >= 0 ? new Ordinal(1, FromEnd: true)
            : null;
        return ordinal is not null;
    }

    // "second to last" has one behind it, "twee na laatste" two.
    private Ordinal? TryReadFromLast(Ordinal? ordinal, decimal number, ref int end)
    {
        if (ordinal is not null == _language.TensTakeUnits
            && NextWord(end) is { } from && Array.IndexOf(_language.FromLast, from.Text) >= 0
            && NextWord(from.End) is { } last && Array.IndexOf(_language.Last, last.Text) >= 0)
        {
            end = last.End;
            return new Ordinal(ordinal is null ? number : number - 1, FromEnd: true);
        }

        return null;
    }

    // "a half", "een kwart"
    private bool TryReadPart(Word article, out int end, out decimal number)
    {
        number = PartAfterArticle(article);
        end = number > 0 ? NextWord(article.End)!.Value.End : article.End;
        return number > 0;
    }

    private decimal PartAfterArticle(Word article) =>
        (_language.IsArticle(article.Text) || article.Text == "one") && NextWord(article.End) is { } part
            ? Array.IndexOf(_language.Halves, part.Text) >= 0 ? 0.5m : Array.IndexOf(_language.Quarters, part.Text) >= 0 ? 0.25m : 0
            : 0;

    // "two and a half", "three point one four"
    private void AddDecimals(ref int end, ref decimal number)
    {
        if (NextWord(end) is not { } next)
        {
            return;
        }

        if (next.Text == _language.And && NextWord(next.End) is { } article && TryReadPart(article, out var partEnd, out var part))
        {
            number += part;
            end = partEnd;
        }
        else if (next.Text == _language.Point)
        {
            var scale = 0.1m;
            var digit = NextWord(next.End);
            while (digit is { } word && _language.PartsOf(word.Text) is [{ Value: < 10, IsOrdinal: false } unit])
            {
                number += unit.Value * scale;
                scale /= 10;
                end = word.End;
                digit = NextWord(end);
            }
        }
    }

    private Word? NextWord(int end)
    {
        var start = At(text, end) == '-' ? end + 1 : SkipSpaces(end);
        return start > end && char.IsLetter(At(text, start)) ? WordAt(start) : null;
    }

    private Word WordAt(int start)
    {
        var end = start;
        while (char.IsLetterOrDigit(At(text, end)))
        {
            end++;
        }

        // "één" and "drieëntwintig" are written without their marks as often as with them.
        var word = text[start..end].ToLowerInvariant();
        return new Word(end, word.Replace('é', 'e').Replace('ë', 'e'));
    }

    private int SkipSpaces(int position)
    {
        while (char.IsWhiteSpace(At(text, position)))
        {
            position++;
        }

        return position;
    }

    private char LastBefore(int position)
    {
        do
        {
            position--;
        }
        while (char.IsWhiteSpace(At(text, position)));

        return At(text, position);
    }

    private readonly record struct Word(int End, string Text);
}
