namespace SafetyBot.Domain.Triage;

/// <summary>
/// Reads the phrase language of the word lists: words parted by spaces; <c>(a|b c)</c> alternatives; <c>word*</c> the beginning of a word;
/// <c>~word</c> one typing error allowed; <c>x?</c> may be left out; <c>...</c> a gap of at most four words; <c>.</c> where a sentence begins or
/// ends; <c>&lt;name&gt;</c> a named group of words. Other spellings in a phrase are read as the words they stand for.
/// </summary>
internal sealed class PhraseParser(
    IReadOnlyDictionary<string, IReadOnlyList<string>> groups, IReadOnlyDictionary<string, string> spellings)
{
    /// <summary>The most words that one <c>...</c> stands for.</summary>
    public const int GapWords = 4;

    // A phrase that multiplies into more is a mistake of its writer.
    private const int MaxVariants = 1024;
    private const int MaxReach = 60;

    /// <summary>The ways to say one phrase, each a row of places. More than one where an alternative has several words.</summary>
    /// <exception cref="PhraseFormatException">The phrase cannot be read.</exception>
    public IReadOnlyList<PhraseElement[]> Parse(string phrase)
    {
        List<PhraseElement[]> variants = [[]];
        foreach (var piece in Pieces(phrase))
        {
            var choices = Choices(phrase, piece);
            variants = [.. variants.SelectMany(_ => choices, (before, choice) => (PhraseElement[])[.. before, .. choice])];
            if (variants.Count > MaxVariants)
            {
                throw new PhraseFormatException($"Phrase '{phrase}' stands for more than {MaxVariants} phrases.", phrase);
            }
        }

        foreach (var variant in variants)
        {
            if (!variant.Any(element => element.IsWord))
            {
                throw new PhraseFormatException($"Phrase '{phrase}' needs at least one word that may not be left out.", phrase);
            }

            if (variant.Sum(element => element.Gap ? GapWords : 1) > MaxReach)
            {
                throw new PhraseFormatException($"Phrase '{phrase}' is too long.", phrase);
            }
        }

        return variants;
    }

    // Splits at spaces outside brackets.
    private static IEnumerable<string> Pieces(string phrase)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= phrase.Length; i++)
        {
            if (i == phrase.Length || (phrase[i] == ' ' && depth == 0))
            {
                if (i > start)
                {
                    yield return phrase[start..i];
                }

                start = i + 1;
            }
            else
            {
                depth += phrase[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        if (depth != 0)
        {
            throw new PhraseFormatException($"Phrase '{phrase}' has a bracket without its partner.", phrase);
        }
    }

    private List<PhraseElement[]> Choices(string phrase, string piece)
    {
        if (piece is "..." or ".")
        {
            return [[piece == "." ? PhraseElement.SentenceEdge : PhraseElement.AnyWords]];
        }

        var optional = piece.EndsWith('?');
        var body = optional ? piece[..^1] : piece;
        IEnumerable<string> written = body.StartsWith('(') && body.EndsWith(')') ? body[1..^1].Split('|') : [body];
        var alternatives = written.SelectMany(word => Group(phrase, word.Trim())).Select(Spelled).Distinct(StringComparer.Ordinal).ToList();

        var single = alternatives.Where(alternative => !alternative.Contains(' ', StringComparison.Ordinal)).ToList();
        var choices = alternatives.Except(single, StringComparer.Ordinal)
            .Select(alternative => alternative.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => new PhraseElement([Checked(phrase, word)], Optional: false, Gap: false, Edge: false)).ToArray())
            .ToList();

        if (single.Count > 0)
        {
            choices.Add([new PhraseElement([.. single.Select(word => Checked(phrase, word))], optional, Gap: false, Edge: false)]);
        }
        else if (optional)
        {
            choices.Add([]);
        }

        return choices;
    }

    private IReadOnlyList<string> Group(string phrase, string word)
    {
        if (!word.StartsWith('<'))
        {
            return [word];
        }

        return groups.TryGetValue(word.Trim('<', '>'), out var words)
            ? words
            : throw new PhraseFormatException($"Phrase '{phrase}' uses the group {word}, which does not exist.", phrase);
    }

    private string Spelled(string words) =>
        string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => spellings.GetValueOrDefault(word, word)));

    private static string Checked(string phrase, string word)
    {
        var letters = word.TrimStart('~').TrimEnd('*');
        var normal = TextNormalizer.Normalize(letters);
        if (normal.Count != 1 || (word.StartsWith('~') && (letters.Length < 6 || word.EndsWith('*'))))
        {
            throw new PhraseFormatException($"Phrase '{phrase}': '{word}' is not one word, or too short for a typing error (six letters).", phrase);
        }

        return string.Concat(word.StartsWith('~') ? "~" : "", normal.Word(0), word.EndsWith('*') ? "*" : "");
    }
}
