namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Finds numbers and ordinals in Dutch and English texts, in digits and in words. One pass over the text.</summary>
internal static class NumberRecognizer
{
    /// <summary>Finds numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="culture">Its language; null for English.</param>
    /// <returns>The numbers, in the order of the text.</returns>
    public static List<ModelResult<decimal>> RecognizeNumbers(string text, string? culture)
    {
        var numbers = new List<ModelResult<decimal>>();
        foreach (var (start, found) in new NumberScan(text, culture))
        {
            if (found.Ordinal is null)
            {
                numbers.Add(Result(text, start, found.End, found.Value));
            }
        }

        return numbers;
    }

    /// <summary>Finds ordinals, those that count from the end included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="culture">Its language; null for English.</param>
    /// <returns>The ordinals, in the order of the text.</returns>
    public static List<ModelResult<Ordinal>> RecognizeOrdinals(string text, string? culture)
    {
        var ordinals = new List<ModelResult<Ordinal>>();
        foreach (var (start, found) in new NumberScan(text, culture))
        {
            if (found.Ordinal is { } ordinal)
            {
                ordinals.Add(Result(text, start, found.End, ordinal));
            }
        }

        return ordinals;
    }

    private static ModelResult<T> Result<T>(string text, int start, int end, T resolution) => new()
    {
        Text = text[start..end],
        Start = start,
        End = end - 1,
        Resolution = resolution,
    };
}
