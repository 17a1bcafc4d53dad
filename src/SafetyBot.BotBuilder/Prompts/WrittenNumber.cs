using System.Globalization;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Reads a number written in digits: 1,500.25 in English, 1.500,25 in Dutch.</summary>
internal static class WrittenNumber
{
    // More groups than a decimal holds are no number; looking no further keeps the reading of any text linear.
    private const int MostGroups = 10;

    /// <summary>Reads the number that begins at some place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place of its first digit, or of the decimal separator before it.</param>
    /// <param name="hasDecimalComma">Whether a comma separates the decimals, and a point the thousands.</param>
    /// <param name="end">The place behind it.</param>
    /// <param name="value">The number.</param>
    /// <returns>False when there is none, or it is beyond what can be reckoned with.</returns>
    public static bool TryRead(string text, int start, bool hasDecimalComma, out int end, out decimal value)
    {
        var (separator, groupSeparator) = hasDecimalComma ? (',', '.') : ('.', ',');

        var wholeEnd = EndOfDigits(text, start);
        end = wholeEnd - start is >= 1 and <= 3 ? EndOfGroups(text, wholeEnd, groupSeparator) : wholeEnd;
        var whole = text[start..end];
        if (end > wholeEnd)
        {
            whole = whole.Replace(groupSeparator.ToString(), null, StringComparison.Ordinal);
        }

        var fraction = string.Empty;
        var fractionEnd = ContinuesAt(text, end, separator) ? EndOfDigits(text, end + 1) : end;
        if (fractionEnd > end && !ContinuesAt(text, fractionEnd, separator))
        {
            fraction = text[(end + 1)..fractionEnd];
            end = fractionEnd;
        }

        value = 0;
        return end > start
            && decimal.TryParse($"{whole}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The character at some place; 0 behind the end.</summary>
    public static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';

    /// <summary>The place behind the digits that begin at some place.</summary>
    public static int EndOfDigits(string text, int start)
    {
        while (char.IsAsciiDigit(At(text, start)))
        {
            start++;
        }

        return start;
    }

    private static int EndOfGroups(string text, int end, char separator)
    {
        var groupsEnd = end;
        for (var group = 0; group < MostGroups && At(text, groupsEnd) == separator && IsGroup(text, groupsEnd + 1); group++)
        {
            groupsEnd += 4;
        }

        // 1,234,56 is not a number in groups.
        return ContinuesAt(text, groupsEnd, separator) ? end : groupsEnd;
    }

    private static bool IsGroup(string text, int start) =>
        char.IsAsciiDigit(At(text, start)) && char.IsAsciiDigit(At(text, start + 1)) && char.IsAsciiDigit(At(text, start + 2))
        && !char.IsAsciiDigit(At(text, start + 3));

    private static bool ContinuesAt(
        string text,
        int index,
        char separator) => At(text, index) == separator && char.IsAsciiDigit(At(text, index + 1));
}
