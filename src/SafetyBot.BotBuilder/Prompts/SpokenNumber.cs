using static SafetyBot.BotBuilder.Prompts.NumberText;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Reads numbers and ordinals written in words.</summary>
/// <param name="text">The text.</param>
/// <param name="language">Its language.</param>
internal readonly struct SpokenNumber(NumberText text, NumberLanguage language)
{
    /// <summary>Reads the number or ordinal whose first word begins at some place; null when there is none.</summary>
    public FoundNumber? TryRead(int start)
    {
        var first = text.WordAt(start);
        return TryReadLast(first) ?? TryReadPart(first) ?? TryReadSum(first);
    }

    /// <summary>Multiplies a number by the words behind it: "3 million".</summary>
    public FoundNumber Multiply(FoundNumber number)
    {
        while (text.NextWord(number.End) is { } word
            && language.PartsOf(word.Text) is [{ Kind: not NumberWordKind.Small, IsOrdinal: false } part]
            && number.Value < decimal.MaxValue / part.Value)
        {
            number = new FoundNumber(word.End, number.Value * part.Value);
        }

        return number;
    }

    private FoundNumber? TryReadSum(Word first)
    {
        var sum = new NumberSum(language.TensTakeUnits);
        FoundNumber? found = null;
        for (Word? next = first; next is { } word && found is not { Ordinal: not null }; next = text.NextWord(word.End))
        {
            if (found is null ? IsArticleOfMultiplier(word) : word.Text == language.And)
            {
                continue;
            }

            if (!TryAddAll(ref sum, word.Text, out var isOrdinal))
            {
                break;
            }

            found = new FoundNumber(word.End, sum.Value, isOrdinal ? new Ordinal(sum.Value) : null);
        }

        if (found is not { } number)
        {
            return null;
        }

        return TryReadFromLast(number) ?? (number.Ordinal is null ? AddDecimals(number) : number);
    }

    private bool TryAddAll(ref NumberSum sum, string word, out bool isOrdinal)
    {
        var parts = language.PartsOf(word);
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

    // The "a" of "a hundred".
    private bool IsArticleOfMultiplier(Word word) =>
        IsOneOf(language.Articles, word) && text.NextWord(word.End) is { } next
        && language.PartsOf(next.Text) is [{ Kind: not NumberWordKind.Small }, ..];

    // "last", "voorlaatste"
    private FoundNumber? TryReadLast(Word word) =>
        IsOneOf(language.Last, word) ? new FoundNumber(word.End, 0, new Ordinal(0, FromEnd: true))
        : IsOneOf(language.BeforeLast, word) ? new FoundNumber(word.End, 1, new Ordinal(1, FromEnd: true))
        : null;

    // "second to last" has one behind it, "twee na laatste" two.
    private FoundNumber? TryReadFromLast(FoundNumber number)
    {
        var isCountedByOrdinal = language.TensTakeUnits;
        if (number.Ordinal is not null != isCountedByOrdinal
            || text.NextWord(number.End) is not { } from || !IsOneOf(language.FromLast, from)
            || text.NextWord(from.End) is not { } last || !IsOneOf(language.Last, last))
        {
            return null;
        }

        var behind = isCountedByOrdinal ? number.Value - 1 : number.Value;
        return new FoundNumber(last.End, behind, new Ordinal(behind, FromEnd: true));
    }

    // "a half", "een kwart"
    private FoundNumber? TryReadPart(Word article)
    {
        if ((!IsOneOf(language.Articles, article) && article.Text != "one") || text.NextWord(article.End) is not { } part)
        {
            return null;
        }

        return IsOneOf(language.Halves, part) ? new FoundNumber(part.End, 0.5m)
            : IsOneOf(language.Quarters, part) ? new FoundNumber(part.End, 0.25m)
            : null;
    }

    // "two and a half", "three point one four"
    private FoundNumber AddDecimals(FoundNumber number)
    {
        if (text.NextWord(number.End) is not { } next)
        {
            return number;
        }

        if (next.Text == language.And)
        {
            return text.NextWord(next.End) is { } article && TryReadPart(article) is { } part
                ? part with { Value = number.Value + part.Value }
                : number;
        }

        return next.Text == language.Point ? AddDigits(number, next) : number;
    }

    private FoundNumber AddDigits(FoundNumber number, Word point)
    {
        var scale = 0.1m;
        var digit = text.NextWord(point.End);
        while (digit is { } word && language.PartsOf(word.Text) is [{ Value: < 10, IsOrdinal: false } unit])
        {
            number = new FoundNumber(word.End, number.Value + (unit.Value * scale));
            scale /= 10;
            digit = text.NextWord(word.End);
        }

        return number;
    }

    private static bool IsOneOf(string[] words, Word word) => Array.IndexOf(words, word.Text) >= 0;
}
