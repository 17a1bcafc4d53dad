using System.Text.Json;
using System.Text.Json.Nodes;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>
/// The types of the object-typed values in one piece of JSON, by the place where each value starts. It stays in memory beside the JSON:
/// stored JSON never names a type, so nothing stored can choose what is created.
/// </summary>
internal sealed class TypeTrace
{
    private readonly List<(long Start, Type? Type)> _notes;
    private int _next;
    private long _origin;

    /// <summary>A trace to write with.</summary>
    public TypeTrace()
        : this([])
    {
    }

    private TypeTrace(List<(long Start, Type? Type)> notes) => _notes = notes;

    /// <summary>The trace that is being written or read on this thread; serializing is never asynchronous.</summary>
    [field: ThreadStatic]
    public static TypeTrace? Current { get; set; }

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>Notes a value that is about to be written.</summary>
    public void Note(long start, Type type) =>
        _notes.Add((start, type == typeof(JsonElement) || type.IsAssignableTo(typeof(JsonNode)) ? null : type));

    /// <summary>The type of the value that starts here; null when it has none. Places are asked in rising order.</summary>
    public Type? TypeAt(long start)
    {
        start += _origin;

        // A value after a comma was noted at the comma, one place earlier.
        while (_next < _notes.Count && _notes[_next].Start < start - 1)
        {
            _next++;
        }

        if (_next + 1 < _notes.Count && _notes[_next + 1].Start == start)
        {
            _next++;
        }

        return _next < _notes.Count && _notes[_next].Start <= start ? _notes[_next++].Type : null;
    }

    /// <summary>From now on places count from the start of this value, as they do for the reader of a value within a value.</summary>
    /// <returns>What to give to <see cref="Leave"/>.</returns>
    public long Enter(long start)
    {
        var outer = _origin;
        _origin += start;
        return outer;
    }

    /// <summary>Back to the value around it.</summary>
    public void Leave(long outer) => _origin = outer;

    /// <summary>A trace of the same notes to read with, once all is written: reading moves on, and two readers must not share the place where they are.</summary>
    public TypeTrace ForReading() => new(_notes);
}
