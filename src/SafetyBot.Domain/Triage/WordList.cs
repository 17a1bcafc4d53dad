namespace SafetyBot.Domain.Triage;

/// <summary>What every word list of <c>dialogs/triage</c> has: who answers for it, and the words that its phrases use.</summary>
public abstract class WordList
{
    /// <summary>Who answers for the list.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Review state: draft, reviewed.</summary>
    public string Status { get; init; } = "";

    /// <summary>Date of the last change, yyyy-MM-dd.</summary>
    public string Date { get; init; } = "";

    /// <summary>What the list leans on.</summary>
    public List<string> Sources { get; init; } = [];

    /// <summary>Named groups of words for use in phrases as <c>&lt;name&gt;</c>. A name in two lists of a kind stands for both.</summary>
    public Dictionary<string, List<string>> Words { get; init; } = [];

    /// <summary>Other spellings of words: written, meant (at most five words).</summary>
    public Dictionary<string, string> Spellings { get; init; } = [];

    /// <summary>The groups of several lists together. A name in two lists stands for both.</summary>
    public static Dictionary<string, IReadOnlyList<string>> GroupsIn(IEnumerable<WordList> lists) =>
        lists.SelectMany(list => list.Words).GroupBy(group => group.Key, group => group.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(words => words).Distinct()], StringComparer.Ordinal);

    /// <summary>The spellings of several lists together; of a word in two lists the first counts.</summary>
    public static Dictionary<string, string> SpellingsIn(IEnumerable<WordList> lists) => Together(lists.Select(list => list.Spellings));

    /// <summary>Several lists of spellings together; of a word in two the first counts.</summary>
    public static Dictionary<string, string> Together(IEnumerable<IReadOnlyDictionary<string, string>> spellings) =>
        spellings.SelectMany(list => list).DistinctBy(spelling => spelling.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
