using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Faq;

/// <summary>The questions and answers of dialogs/faq/, and what finds them by people's own words. Built once with the content. Pure; safe for use by many at a time.</summary>
public sealed class FaqLibrary
{
    /// <summary>From this score a question is meant, when it has the form of one and none other comes near.</summary>
    public const double CertainFrom = 0.55;

    /// <summary>From this score a question may be meant.</summary>
    public const double LikelyFrom = 0.2;

    /// <summary>From this score words at a menu are taken for a question, and those that may be meant are offered.</summary>
    public const double AskedFrom = 0.4;

    /// <summary>How far the best has to be before the second to be meant.</summary>
    public const double Margin = 0.1;

    /// <summary>The most questions to choose from.</summary>
    public const int MostLikely = 3;

    // The same words in the other language, "sextortion", say a little less.
    private const double OtherLanguage = 0.95;

    private readonly FaqEntry[] entries;
    private readonly Dictionary<string, FaqEntry> byId;
    private readonly List<(string Language, FaqIndex Index)> indexes;
    private readonly HashSet<string> begin;

    /// <param name="entries">The questions.</param>
    /// <param name="words">How they are asked, one list a language.</param>
    /// <param name="guard">What is not answered.</param>
    public FaqLibrary(IReadOnlyList<FaqEntry> entries, IReadOnlyList<QuestionWords> words, FaqGuard guard)
    {
        this.entries = [.. entries];
        Guard = guard;
        byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        indexes = [.. words.Select(list => (list.Language, new FaqIndex(list, [.. entries.Select(entry => entry.Id)])))];
        begin = words.SelectMany(list => list.Begin).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All questions, as the content lists them.</summary>
    public IReadOnlyList<FaqEntry> Entries => entries;

    /// <summary>Finds what is not answered. Asked before <see cref="Read"/>.</summary>
    public FaqGuard Guard { get; }

    /// <summary>The question with this id, or null.</summary>
    public FaqEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether words have the form of a question.</summary>
    public bool IsQuestion(string text) =>
        text.Contains('?', StringComparison.Ordinal) || (TextNormalizer.Normalize(text) is { Count: > 0 } normalized && begin.Contains(normalized.Word(0).ToString()));

    /// <summary>What the words may ask.</summary>
    /// <param name="text">The person's words; never kept or logged.</param>
    /// <param name="role">Who asks: only questions for them are found.</param>
    /// <param name="language">The language they read, "nl" or "en". Words of the other one are understood too.</param>
    public FaqReading Read(string text, Role role, string language)
    {
        var normalized = TextNormalizer.Normalize(text);
        var scores = new double[entries.Length];
        foreach (var (spoken, index) in indexes)
        {
            var found = index.Search(normalized);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = Math.Max(scores[i], spoken == language ? found[i] : found[i] * OtherLanguage);
            }
        }

        var best = entries.Select((entry, place) => new FaqMatch(entry, scores[place]))
            .Where(match => match.Score >= LikelyFrom && match.Entry.IsFor(role))
            .OrderByDescending(match => match.Score)
            .Take(MostLikely)
            .ToList();
        var isCertain = best.Count > 0 && best[0].Score >= CertainFrom && (best.Count == 1 || best[0].Score - best[1].Score >= Margin);
        return new FaqReading(isCertain ? best[0].Entry : null, best);
    }
}
