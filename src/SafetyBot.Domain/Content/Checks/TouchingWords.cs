using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Words that touch what can endanger a young person: parents, and blocking. Sentences that say not to are left aside.</summary>
internal static partial class TouchingWords
{
    /// <summary>What the text touches, each with the first word that says so.</summary>
    public static IEnumerable<(string Touch, string Word)> In(IReadOnlyList<string> bubbles)
    {
        var sentences = bubbles.SelectMany(Readability.Sentences).Where(sentence => !Negative().IsMatch(sentence)).ToList();
        foreach (var (touch, words) in new[] { ("parents", Parents()), ("block", Block()) })
        {
            if (sentences.Select(sentence => words.Match(sentence)).FirstOrDefault(match => match.Success) is { } match)
            {
                yield return (touch, match.Value);
            }
        }
    }

    [GeneratedRegex(@"\b(ouders?|vader|moeder|papa|mama|parents?|dad|mum|mom|father|mother)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parents();

    [GeneratedRegex(@"\b(ge)?(blok(k?eer|keren|keert)|block(ing|ed)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex(@"\b(niets?|nooit|geen|not|nothing|never|without|zonder)\b|n['’]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Negative();
}
