namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Looks for choices in a text by their words.</summary>
public static class Find
{
    private const int DefaultMaxTokenDistance = 2;

    /// <summary>Looks for choices that are plain texts.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>The choices found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Looks for choices by their values, the titles of their buttons and their synonyms.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>The choices found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var values = new List<SortedValue>(choices.Count);
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (options is not { NoValue: true } && choice.Value is not null)
            {
                values.Add(new SortedValue { Value = choice.Value, Index = i });
            }

            if (options is not { NoAction: true } && choice.Action?.Title is { } title)
            {
                values.Add(new SortedValue { Value = title, Index = i });
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                values.Add(new SortedValue { Value = synonym, Index = i });
            }
        }

        var found = FindValues(utterance ?? string.Empty, values, options);
        return found.ConvertAll(value => new ModelResult<FoundChoice>
        {
            Start = value.Start,
            End = value.End,
            Text = value.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[value.Resolution.Index].Value,
                Index = value.Resolution.Index,
                Score = value.Resolution.Score,
                Synonym = value.Resolution.Value,
            },
        });
    }

    /// <summary>Looks for values in a text. The best match of each, none sharing a word with a better one.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="values">The values; they are sorted by length.</param>
    /// <param name="options">How to look.</param>
    /// <returns>The values found, in the order of the text.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(values);

        if (values.Find(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [Result(utterance, 0, utterance.Length - 1, exact, 1)];
        }

        var tokenizer = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options?.Locale);
        return tokens.Count == 0 ? [] : KeepBest(utterance, tokens, MatchAll(tokens, values, tokenizer, options));
    }

    // Start and end of these matches are numbers of tokens; the value may occur more than once.
    private static List<ModelResult<FoundValue>> MatchAll(
        List<Token> tokens,
        List<SortedValue> values,
        TokenizerFunction tokenizer,
        FindValuesOptions? options)
    {
        var maxDistance = options?.MaxTokenDistance ?? DefaultMaxTokenDistance;
        var allowPartial = options?.AllowPartialMatches ?? false;

        // Longest first; the order of equally long ones is the caller's, so that equal scores are decided the same way every time.
        var longestFirst = values.OrderByDescending(value => value.Value!.Length).ToList();
        var matches = new List<ModelResult<FoundValue>>();
        foreach (var value in longestFirst)
        {
            var searched = tokenizer(value.Value!.Trim(), options?.Locale);
            var isGone = new bool[searched.Count];
            for (var start = 0; start < tokens.Count;)
            {
                if (Match(tokens, searched, isGone, value, start, maxDistance, allowPartial) is not { } match)
                {
                    break;
                }

                matches.Add(match);
                start = match.End + 1;
            }
        }

        return matches;
    }

    private static List<ModelResult<FoundValue>> KeepBest(string utterance, List<Token> tokens, List<ModelResult<FoundValue>> matches)
    {
        var results = new List<ModelResult<FoundValue>>();
        var used = new bool[tokens.Count];
        foreach (var match in matches.OrderByDescending(match => match.Resolution.Score))
        {
            var span = used.AsSpan(match.Start, match.End - match.Start + 1);
            if (span.Contains(true) || results.Exists(result => result.Resolution.Index == match.Resolution.Index))
            {
                continue;
            }

            span.Fill(true);
            match.Start = tokens[match.Start].Start;
            match.End = tokens[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            results.Add(match);
        }

        results.Sort((a, b) => a.Start - b.Start);
        return results;
    }

    // The words of the value in their order, with few others between them: the fewer, the higher the score.
    // A word that was not found from some place on is not looked for again: that keeps the search in a long text linear.
    private static ModelResult<FoundValue>? Match(
        List<Token> tokens, List<Token> searched, bool[] isGone, SortedValue value, int from, int maxDistance, bool allowPartial)
    {
        var matched = 0;
        var deviation = 0;
        var start = -1;
        var end = -1;
        for (var i = 0; i < searched.Count; i++)
        {
            if (isGone[i])
            {
                continue;
            }

            var word = searched[i].Normalized;
            var count = matched > 0 ? Math.Min(maxDistance + 1, tokens.Count - from) : tokens.Count - from;
            var position = tokens.FindIndex(from, count, candidate => candidate.Normalized == word);
            if (position < 0)
            {
                isGone[i] = matched == 0;
                continue;
            }

            deviation += matched > 0 ? position - from : 0;
            matched++;
            from = position + 1;
            start = start < 0 ? position : start;
            end = position;
        }

        if (matched == 0 || (matched < searched.Count && !allowPartial))
        {
            return null;
        }

        // Bot Framework divides whole numbers here: a partial match counts as found, with a score of 0.
        var completeness = matched / searched.Count;
        return Result(string.Empty, start, end, value, completeness * ((float)matched / (matched + deviation)));
    }

    private static ModelResult<FoundValue> Result(string text, int start, int end, SortedValue value, float score) => new()
    {
        Text = text,
        Start = start,
        End = end,
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
