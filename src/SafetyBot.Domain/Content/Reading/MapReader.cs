using System.Globalization;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads the keys of one part of a file by name and type. Never throws: what is wrong is told, and a harmless value taken.</summary>
internal sealed class MapReader(MapNode node, string file, ContentDraft draft)
{
    private readonly Dictionary<string, MapEntry> entries = node.Entries.ToDictionary(entry => entry.Key);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public ContentDraft Draft { get; } = draft;

    public Place Place { get; } = new(file, node.Line);

    /// <summary>All keys with their values, where the keys are names that the editor chooses.</summary>
    public IReadOnlyList<MapEntry> Entries => node.Entries;

    public bool Has(string key)
    {
        asked.Add(key);
        return entries.ContainsKey(key);
    }

    public Place PlaceOf(string key) => entries.TryGetValue(key, out var entry) ? At(entry.Line) : Place;

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key) =>
        Find(key) switch
        {
            null => null,
            TextNode text when text.IsEmpty || text.Value.Length == 0 => Wrong<string?>(key, text, "a text", null),
            TextNode text => text.Value,
            var other => Wrong<string?>(key, other, "a text", null),
        };

    public int Number(string key, int min, int max, int? whenMissing = null)
    {
        switch (Find(key))
        {
            case null:
                return whenMissing ?? Missing(key, min);
            case TextNode { IsQuoted: false } text when int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return number >= min && number <= max ? number : Wrong(key, text, $"a whole number from {min} to {max}", min);
            case var other:
                return Wrong(key, other, $"a whole number from {min} to {max}", min);
        }
    }

    public bool Flag(string key, bool whenMissing) => OptionalFlag(key) ?? whenMissing;

    public bool? OptionalFlag(string key) =>
        Find(key) switch
        {
            null => null,
            TextNode { IsQuoted: false, Value: "true" } => true,
            TextNode { IsQuoted: false, Value: "false" } => false,
            var other => Wrong<bool?>(key, other, "true or false", null),
        };

    public DateOnly? Date(string key) =>
        Find(key) switch
        {
            null => null,
            TextNode text when DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            var other => Wrong<DateOnly?>(key, other, "a date as 2026-11-24", null),
        };

    public Uri? Link(string key) =>
        OptionalText(key) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link
        : Wrong<Uri?>(key, Find(key)!, "an address that begins with https://", null);

    public T Choice<T>(string key, params ReadOnlySpan<T> except)
        where T : struct, Enum => OptionalChoice(key, except) ?? Missing(key, default(T));

    public T? OptionalChoice<T>(string key, params ReadOnlySpan<T> except)
        where T : struct, Enum =>
        Find(key) switch
        {
            null => null,
            var value => Chosen(key, value, except),
        };

    public IReadOnlyList<T> Choices<T>(string key, params ReadOnlySpan<T> except)
        where T : struct, Enum
    {
        var chosen = new List<T>();
        foreach (var item in Items(key))
        {
            if (Chosen(key, item, except) is { } value)
            {
                chosen.Add(value);
            }
        }

        return chosen;
    }

    /// <summary>A list of texts; empty when missing.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. PlacedTexts(key).Select(text => text.Text)];

    /// <summary>A list of texts, each with its place; empty when missing.</summary>
    public IReadOnlyList<(string Text, Place Place)> PlacedTexts(string key)
    {
        var texts = new List<(string Text, Place Place)>();
        foreach (var item in Items(key))
        {
            if (item is TextNode { IsEmpty: false } text)
            {
                texts.Add((text.Value, At(text.Line)));
            }
            else
            {
                Wrong(key, item, "a list of texts", 0);
            }
        }

        return texts;
    }

    /// <summary>A list of lists of texts; empty when missing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lists(string key)
    {
        var lists = new List<IReadOnlyList<string>>();
        foreach (var item in Items(key))
        {
            if (item is ListNode list && list.Items.All(part => part is TextNode { IsEmpty: false }))
            {
                lists.Add([.. list.Items.Cast<TextNode>().Select(text => text.Value)]);
            }
            else
            {
                Wrong(key, item, "a list of lists of texts", 0);
            }
        }

        return lists;
    }

    /// <summary>A group of keys below a key; an empty one when missing and not required.</summary>
    public MapReader Map(string key, bool required = true) =>
        Find(key) switch
        {
            MapNode map => new MapReader(map, Place.File, Draft),
            null => Nothing(required ? Missing(key, Place) : Place),
            TextNode { IsEmpty: true } text => Nothing(At(text.Line)),
            var other => Nothing(At(Wrong(key, other, "a group of keys", other.Line))),
        };

    /// <summary>A list of groups of keys; empty when missing.</summary>
    public IReadOnlyList<MapReader> Maps(string key)
    {
        var maps = new List<MapReader>();
        foreach (var item in Items(key))
        {
            if (item is MapNode map)
            {
                maps.Add(new MapReader(map, Place.File, Draft));
            }
            else
            {
                Wrong(key, item, "a list of groups of keys", 0);
            }
        }

        return maps;
    }

    /// <summary>The groups of keys in this part by their names, which the editor chooses.</summary>
    public IEnumerable<(string Name, MapReader Value)> Named() =>
        node.Entries.Select(entry => (entry.Key, Map(entry.Key) is var map && entry.Value is MapNode ? map.StartingAt(entry.Line) : map));

    /// <summary>Whether something stands everywhere below; tells of each place where nothing does.</summary>
    public bool IsFilled()
    {
        var empty = Empty(node).ToList();
        empty.ForEach(line => Error(line, "Nothing stands here. Fill it in, or take the key away."));
        return empty.Count == 0;
    }

    /// <summary>Tells of every key that was never asked for.</summary>
    public void RefuseOtherKeys()
    {
        foreach (var entry in node.Entries.Where(entry => !asked.Contains(entry.Key)))
        {
            Error(entry.Line, $"'{entry.Key}' is not known here.{Suggestion.For(entry.Key, asked.Where(key => !entries.ContainsKey(key)))}");
        }
    }

    public void Error(string key, string message) => Draft.Problems.Add(PlaceOf(key).Error(message));

    private void Error(int line, string message) => Draft.Problems.Add(At(line).Error(message));

    private ContentNode? Find(string key)
    {
        asked.Add(key);
        return entries.GetValueOrDefault(key)?.Value;
    }

    private IReadOnlyList<ContentNode> Items(string key) =>
        Find(key) switch
        {
            null => [],
            ListNode list => list.Items,
            var other => Wrong<IReadOnlyList<ContentNode>>(key, other, "a list, as [one, two]", []),
        };

    private T? Chosen<T>(string key, ContentNode value, ReadOnlySpan<T> except)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().Except(except.ToArray()).ToDictionary(EnumName.Of);
        if (value is not TextNode { Value: var written })
        {
            return Wrong<T?>(key, value, $"one of {string.Join(", ", known.Keys)}", null);
        }

        if (known.TryGetValue(written, out var chosen))
        {
            return chosen;
        }

        Error(value.Line, $"'{written}' is no '{key}' that is known.{Suggestion.For(written, known.Keys)}");
        return null;
    }

    private T Missing<T>(string key, T value)
    {
        if (!entries.ContainsKey(key))
        {
            Draft.Problems.Add(Place.Error($"'{key}' is missing here."));
        }

        return value;
    }

    private static IEnumerable<int> Empty(ContentNode part) => part switch
    {
        TextNode { IsEmpty: true } => [part.Line],
        ListNode list => list.Items.SelectMany(Empty),
        MapNode map => map.Entries.SelectMany(entry => Empty(entry.Value)),
        _ => [],
    };

    private T Wrong<T>(string key, ContentNode found, string wanted, T value)
    {
        var seen = found is TextNode { IsEmpty: false } text ? $"'{text.Value}'" : found.Kind;
        Error(found.Line, $"'{key}' should be {wanted}, but is {seen}.");
        return value;
    }

    private MapReader StartingAt(int line) => new(node with { Line = line }, Place.File, Draft);

    private MapReader Nothing(Place place) => new(new MapNode([], place.Line), place.File, Draft);

    private Place At(int line) => new(Place.File, line);
}
