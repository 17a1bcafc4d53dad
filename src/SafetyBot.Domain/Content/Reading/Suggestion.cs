namespace SafetyBot.Domain.Content.Reading;

/// <summary>Finds what an editor may have meant.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean 'x'?" when one of the known words is close, else a list of all.</summary>
    public static string For(string written, IEnumerable<string> known)
    {
        var words = known.Distinct().Order(StringComparer.Ordinal).ToList();
        if (words.Count == 0)
        {
            return "";
        }

        var (word, distance) = words.Select(word => (word, Distance(written, word))).MinBy(candidate => candidate.Item2);
        return distance <= Math.Max(2, written.Length / 3)
            ? $" Did you mean '{word}'?"
            : words.Count <= 20 ? $" Known here: {string.Join(", ", words)}." : "";
    }

    /// <summary>Letters to add, drop or change; upper and lower case are the same.</summary>
    private static int Distance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (i, letter) in one.Index())
        {
            var row = new int[other.Length + 1];
            row[0] = i + 1;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = char.ToLowerInvariant(letter) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            previous = row;
        }

        return previous[^1];
    }
}
