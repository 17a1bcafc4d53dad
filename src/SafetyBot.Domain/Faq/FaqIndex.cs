using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Faq;

/// <summary>
/// Finds the questions that words of one language may mean: Okapi BM25 over all ways to ask a question and the words of its answer, and how near the words come to the
/// nearest one of these. Built once; searching is pure and bounded.
/// </summary>
internal sealed class FaqIndex
{
    // Okapi BM25's own usual saturation; ways to ask are all short, so their number hardly counts.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.3;

    // A word that no question knows says less about the others than one that some know.
    private const double UnknownWeight = 0.25;

    // "Wat", "hem" and "van" tell one question from another, but nothing of what it is about.
    private const double LightWeight = 0.3;

    // A word of the answer counts as this part of a word of the question.
    private const double AnswerWeight = 0.25;

    private const double NearestWeight = 0.5;
    private const int ShortestTypo = 5;
    private const int LongestTypo = 20;

    private readonly QuestionTerms terms;
    private readonly CompoundWords compounds;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> stems = [];
    private readonly List<List<(int Entry, double Weight)>> postings = [];
    private readonly List<double> rarities = [];
    private readonly List<List<int[]>> ways = [];
    private readonly HashSet<int> light;
    private readonly double unknownRarity;

    /// <param name="words">The words of the language.</param>
    /// <param name="questions">Ids of the questions, in the order of the scores.</param>
    public FaqIndex(QuestionWords words, IReadOnlyList<string> questions)
    {
        terms = new QuestionTerms(words);
        var asked = questions.Select(id => words.WaysToAsk(id).Select(WordsIn).ToList()).ToList();
        compounds = new CompoundWords(terms, asked.SelectMany(ways => ways).SelectMany(way => way).Select(terms.TermOf).ToHashSet(StringComparer.Ordinal));
        ways.AddRange(asked.Select(ways => ways.ConvertAll(IdsOf)));
        light = [.. words.Begin.Concat(words.Light).Select(terms.TermOf).Where(ids.ContainsKey).Select(term => ids[term])];
        AddPostings([.. questions.Select(id => words.Answers.GetValueOrDefault(id, []).SelectMany(WordsIn).ToList()).Select(IdsOf)]);
        unknownRarity = UnknownWeight * RarityOf(0);
    }

    /// <summary>How well each question fits, from 0 to 1, in the order in which they were given.</summary>
    public double[] Search(NormalizedText text)
    {
        var scores = new double[ways.Count];
        var (asked, unknown) = Known(terms.WordsIn(text));
        var most = asked.Sum(term => rarities[term]) + (unknown * unknownRarity);
        if (asked.All(light.Contains))
        {
            return scores;
        }

        foreach (var term in asked)
        {
            foreach (var (entry, weight) in postings[term])
            {
                scores[entry] += weight * rarities[term] / most;
            }
        }

        for (var entry = 0; entry < scores.Length; entry++)
        {
            if (scores[entry] > 0)
            {
                scores[entry] = ((1 - NearestWeight) * scores[entry]) + (NearestWeight * ways[entry].Max(way => Nearness(way, asked, most)));
            }
        }

        return scores;
    }

    private List<string> WordsIn(string text) => terms.WordsIn(TextNormalizer.Normalize(text));

    private int[] IdsOf(List<string> words) =>
        [.. words.SelectMany(word => compounds.PartsOf(word).Prepend(terms.TermOf(word))).Distinct(StringComparer.Ordinal).Select(Add)];

    private int Add(string stem)
    {
        if (!ids.TryGetValue(stem, out var id))
        {
            ids[stem] = id = stems.Count;
            stems.Add(stem);
            postings.Add([]);
        }

        return id;
    }

    private void AddPostings(List<int[]> answers)
    {
        var lengths = ways.ConvertAll(entry => entry.Sum(way => way.Length));
        var average = lengths.Count > 0 ? lengths.Average() : 1;
        for (var entry = 0; entry < ways.Count; entry++)
        {
            var usual = Saturation * (1 - LengthWeight + (LengthWeight * lengths[entry] / average));
            var counts = ways[entry].SelectMany(way => way).CountBy(term => term).ToDictionary(term => term.Key, term => (double)term.Value);
            foreach (var term in answers[entry])
            {
                counts[term] = counts.GetValueOrDefault(term) + AnswerWeight;
            }

            foreach (var (term, count) in counts)
            {
                postings[term].Add((entry, count / (count + usual)));
            }
        }

        rarities.AddRange(postings.Select((list, term) => RarityOf(list.Count) * (light.Contains(term) ? LightWeight : 1)));
    }

    private double RarityOf(int count) => Math.Log(1 + ((ways.Count - count + 0.5) / (count + 0.5)));

    // Words that no question knows are taken apart, or read as a word that is one letter off.
    private (HashSet<int> Known, int Unknown) Known(List<string> words)
    {
        HashSet<int> known = [];
        var unknown = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var found = Meant(words[i]);
            unknown += found.Count == 0 ? 1 : 0;
            known.UnionWith(found);

            // "Deep fake", "privé account": one word that somebody wrote as two.
            if (i > 0 && ids.TryGetValue(terms.TermOf(words[i - 1] + words[i]), out var joined))
            {
                known.Add(joined);
            }
        }

        return (known, unknown);
    }

    private List<int> Meant(string word)
    {
        var term = terms.TermOf(word);
        if (ids.TryGetValue(term, out var id))
        {
            return [id];
        }

        List<int> parts = [.. compounds.PartsOf(word).Select(part => ids[part])];
        return parts.Count > 0 ? parts : Typed(term) is { } typed ? [typed] : [];
    }

    private int? Typed(string term)
    {
        if (term.Length is < ShortestTypo or > LongestTypo)
        {
            return null;
        }

        for (var id = 0; id < stems.Count; id++)
        {
            if (Math.Abs(stems[id].Length - term.Length) <= 1 && Typo.IsOneAway(term, stems[id]))
            {
                return id;
            }
        }

        return null;
    }

    // Twice what both say, by all that each says: 1 for the same words.
    private double Nearness(int[] way, HashSet<int> asked, double most)
    {
        var both = 0d;
        var all = most;
        foreach (var term in way)
        {
            all += rarities[term];
            both += asked.Contains(term) ? 2 * rarities[term] : 0;
        }

        return both / all;
    }
}
