using System.Buffers;
using System.Text.RegularExpressions;
using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>A text has the same placeholders, numbers and links in all three languages.</summary>
internal sealed partial class SameFactsCheck : IContentCheck
{
    private static readonly string[] Domains = [".nl", ".be", ".com", ".org", ".info", ".eu"];

    private static readonly SearchValues<string> PartsOfLinks = SearchValues.Create([.. Domains, "://"], StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        foreach (var first in content.Texts[Locale.Dutch].Values)
        {
            foreach (var (_, other) in content.TextsOf(first.Key).Skip(1))
            {
                var problem = Difference("placeholders", Placeholders, first, other)
                    ?? Difference("links", Links, first, other)
                    ?? Difference("numbers", Numbers, first, other);
                if (problem is not null)
                {
                    yield return problem;
                }
            }
        }
    }

    private static ContentProblem? Difference(string word, Func<string, IEnumerable<string>> factsOf, AuthoredText first, AuthoredText other)
    {
        var wanted = Facts(factsOf, first);
        var found = Facts(factsOf, other);
        return wanted.SequenceEqual(found)
            ? null
            : other.Place.Error($"'{other.Key}' has other {word} than in Dutch. Dutch: {Told(wanted)}. Here: {Told(found)}.");
    }

    private static List<string> Facts(Func<string, IEnumerable<string>> factsOf, AuthoredText text) =>
        [.. text.Bubbles.SelectMany(factsOf).Distinct().Order(StringComparer.Ordinal)];

    private static string Told(List<string> facts) => facts.Count == 0 ? "none" : string.Join(", ", facts);

    private static IEnumerable<string> Placeholders(string bubble) =>
        bubble.Contains('{', StringComparison.Ordinal) ? Placeholder().Matches(bubble).Select(match => match.Value) : [];

    private static IEnumerable<string> Numbers(string bubble) =>
        bubble.AsSpan().ContainsAnyInRange('0', '9') ? Number().Matches(bubble).Select(match => match.Value) : [];

    private static IEnumerable<string> Links(string bubble) =>
        bubble.AsSpan().ContainsAny(PartsOfLinks) ? LinksAmongWords(bubble) : [];

    private static IEnumerable<string> LinksAmongWords(string bubble) =>
        bubble.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', '?', '!', '(', ')', '‘', '’', ':'))
            .Where(word => word.Contains("://", StringComparison.Ordinal) || Array.Exists(Domains, domain => word.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
