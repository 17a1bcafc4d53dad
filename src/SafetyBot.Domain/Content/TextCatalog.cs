namespace SafetyBot.Domain.Content;

/// <summary>All sentences of the bot in one locale (dialogs/locales/*). A text is one to three bubbles.</summary>
public sealed class TextCatalog(Locale locale, IReadOnlyDictionary<string, IReadOnlyList<string>> texts)
{
    /// <summary>The locale of these texts.</summary>
    public Locale Locale { get; } = locale;

    /// <summary>The keys it has.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>Whether it has this key.</summary>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The bubbles of a text.</summary>
    /// <exception cref="KeyNotFoundException">No such key: content that was checked has every key the code asks for.</exception>
    public IReadOnlyList<string> Bubbles(string key) =>
        texts.TryGetValue(key, out var bubbles) ? bubbles : throw new KeyNotFoundException($"No text '{key}' in {Locale.Tag()}.");

    /// <summary>A text of a single bubble, such as a button's title.</summary>
    /// <exception cref="KeyNotFoundException">No such key.</exception>
    public string Line(string key) => string.Join(' ', Bubbles(key));

    /// <summary>A text with its placeholders ({name}) filled.</summary>
    /// <exception cref="KeyNotFoundException">No such key.</exception>
    public IReadOnlyList<string> Bubbles(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var bubbles = Bubbles(key).ToArray();
        foreach (var (name, value) in values)
        {
            for (var i = 0; i < bubbles.Length; i++)
            {
                bubbles[i] = bubbles[i].Replace($"{{{name}}}", value, StringComparison.Ordinal);
            }
        }

        return bubbles;
    }
}
