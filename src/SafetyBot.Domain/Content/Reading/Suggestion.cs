namespace SafetyBot.Domain.Content.Reading;

/// <summary>Finds what an editor may have meant.</summary>
internal static class Suggestion
{
    private const int LongestList = 20;

    /// <summary>" Did you mean 'x'?" when one of the known words is close, else a list of all when it is short.</summary>
    public static string For(string written, IEnumerable<string> known)
    {
        var words = known.Distinct().Order(StringComparer.Ordinal).ToList();
        return Close(written, words) is { Length: > 0 } close ? close
            : words.Count is > 0 and <= LongestList ? $" Known here: {string.Join(", ", words)}."
            : "";
    }

    /// <summary>" Did you mean 'x'?" when one of the known words is close, else nothing.</summary>
    public static string Close(string written, IEnumerable<string> known)
    {
        var most = Math.Clamp(written.Length / 3, 2, 4);
        var (word, distance) = known
            .Where(word => Math.Abs(word.Length - written.Length) <= most)
            .Select(word => (word, Distance: Distance(written, word)))
            .DefaultIfEmpty((word: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= most && distance < written.Length ? $" Did you mean '{word}'?" : "";
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
