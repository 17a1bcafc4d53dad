namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Finds out which choice a text names: by its words, else by ordinal, else by number.</summary>
public class ChoiceRecognizers
{
    /// <summary>Recognizes choices that are plain texts.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>The choices found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance,
        IList<string> choices,
        FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Recognizes choices.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="list">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>The choices found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance,
        IList<Choice> list,
        FindChoicesOptions? options = null)
    {
        utterance ??= string.Empty;

        // One way of naming at a time, or "the first division book" would be the first one as well.
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
        {
            return found;
        }

        var isOrdinal = false;
        if (options is not { RecognizeOrdinals: false })
        {
            foreach (var ordinal in NumberRecognizer.RecognizeOrdinals(utterance, options?.Locale))
            {
                isOrdinal = true;
                AddByIndex(found, list, ordinal, ordinal.Resolution.IndexIn(list.Count));
            }
        }

        if (!isOrdinal && options is not { RecognizeNumbers: false })
        {
            foreach (var number in NumberRecognizer.RecognizeNumbers(utterance, options?.Locale))
            {
                AddByIndex(found, list, number, number.Resolution == decimal.Truncate(number.Resolution) ? number.Resolution - 1 : -1);
            }
        }

        return found;
    }

    private static void AddByIndex<T>(List<ModelResult<FoundChoice>> found, IList<Choice> list, ModelResult<T> named, decimal index)
    {
        if (index < 0 || index >= list.Count)
        {
            return;
        }

        found.Add(new ModelResult<FoundChoice>
        {
            Start = named.Start,
            End = named.End,
            Text = named.Text,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = list[(int)index].Value, Index = (int)index, Score = 1 },
        });
    }
}
