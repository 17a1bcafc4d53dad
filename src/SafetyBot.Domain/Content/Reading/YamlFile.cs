using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Parses one YAML file into nodes that know their lines, and tells of all that is wrong with its form.</summary>
internal sealed class YamlFile
{
    private readonly string path;
    private readonly ContentDraft draft;
    private readonly Parser parser;

    private YamlFile(string path, string text, ContentDraft draft)
    {
        this.path = path;
        this.draft = draft;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The file's keys, or null (with a problem told) when it holds no keys or is no YAML.</summary>
    public static MapReader? Read(string path, string text, ContentDraft draft)
    {
        var file = new YamlFile(path, text, draft);
        try
        {
            return file.ReadDocument() is { } root ? new MapReader(root, path, draft) : null;
        }
        catch (YamlException exception)
        {
            return file.Unreadable((int)exception.Start.Line, exception.Message);
        }
        catch (InvalidOperationException)
        {
            // The parser's own answer to some halves of a line, as "help: [" at the end of a list; it does not say where.
            return file.Unreadable((int)(file.parser.Current?.Start.Line ?? 1), "a bracket, brace or quote is not closed.");
        }
    }

    private MapReader? Unreadable(int line, string why)
    {
        draft.HasUnreadableFile = true;
        Error(Math.Max(1, line), $"This cannot be read as YAML: {why} Look at the indentation, the quotes and the colons here and just above.");
        return null;
    }

    private MapNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            Error(1, "The file is empty.");
            draft.HasUnreadableFile = true;
            return null;
        }

        var root = ReadNode();
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            Error(Line(second), "A second document begins here (---). Put it in a file of its own.");
        }

        if (root is MapNode map)
        {
            return map;
        }

        Error(root.Line, $"The file should hold keys with values, but holds {root.Kind}.");
        draft.HasUnreadableFile = true;
        return null;
    }

    private ContentNode ReadNode()
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new TextNode(scalar.Value, scalar.Style is not ScalarStyle.Plain, Line(scalar));
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<ContentNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode());
            }

            return new ListNode(items, Line(list));
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            Error(Line(alias), $"'*{alias.Value}' points to another place. Write the value out here.");
            return new TextNode("", IsQuoted: false, Line(alias));
        }

        return ReadMap(parser.Consume<MappingStart>());
    }

    private MapNode ReadMap(MappingStart start)
    {
        var entries = new List<MapEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode();
            var value = ReadNode();
            if (key is not TextNode { Value: var name })
            {
                Error(key.Line, $"A key should be a single word, but here stands {key.Kind}.");
            }
            else if (!lines.TryAdd(name, key.Line))
            {
                Error(key.Line, $"'{name}' stands here for the second time; the first is on line {lines[name]}. Keep one of them.");
            }
            else
            {
                entries.Add(new MapEntry(name, key.Line, value));
            }
        }

        return new MapNode(entries, Line(start));
    }

    private void Error(int line, string message) => draft.Problems.Add(new Place(path, line).Error(message));

    private static int Line(ParsingEvent parsed) => (int)parsed.Start.Line;
}
