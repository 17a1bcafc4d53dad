using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafetyBot.BotBuilder.State;

/// <summary>
/// An item of a storage as JSON. What was serialized in this process also remembers, beside the JSON, of which types it was made, and
/// is read back in them; what came from outside is read as plain values and <see cref="JsonElement"/>.
/// </summary>
public sealed class StateJson
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    private readonly TypeTrace? _types;

    private StateJson(ReadOnlyMemory<byte> utf8, TypeTrace? types) => (Utf8, _types) = (utf8, types);

    /// <summary>A bag with nothing in it.</summary>
    public static StateJson Empty { get; } = new(EmptyObject, null);

    /// <summary>The JSON, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>State that was stored as this JSON.</summary>
    public static StateJson FromUtf8(ReadOnlyMemory<byte> utf8) => new(utf8, null);

    /// <summary>Serializes a bag of state.</summary>
    /// <exception cref="JsonException">A value cannot be written as JSON, for instance because it holds itself.</exception>
    public static StateJson FromState(IDictionary<string, object> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Serialize(state, BotJson.Options.GetTypeInfo(typeof(IDictionary<string, object>)));
    }

    /// <summary>The bag, anew each time.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public IDictionary<string, object> ToState() =>
        (IDictionary<string, object>?)Deserialize(BotJson.Options.GetTypeInfo(typeof(Dictionary<string, object>)))
        ?? new Dictionary<string, object>();

    /// <summary>Serializes an item of any type.</summary>
    internal static StateJson FromItem(object item) => Serialize(item, BotJson.Options.GetTypeInfo(item.GetType()));

    /// <summary>The item in this type, anew each time.</summary>
    internal object ToItem(Type type) => Deserialize(BotJson.Options.GetTypeInfo(type))!;

    /// <summary>True when the JSON is the same.</summary>
    internal bool IsSameAs(StateJson? other) => other is not null && Utf8.Span.SequenceEqual(other.Utf8.Span);

    private static StateJson Serialize(object item, JsonTypeInfo typeInfo)
    {
        var types = new TypeTrace();
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = BotJson.Options.Encoder, SkipValidation = true });
        var outer = TypeTrace.Current;
        TypeTrace.Current = types;
        try
        {
            JsonSerializer.Serialize(writer, item, typeInfo);
        }
        finally
        {
            TypeTrace.Current = outer;
        }

        writer.Flush();
        return new StateJson(buffer.WrittenMemory, types.IsEmpty ? null : types);
    }

    private object? Deserialize(JsonTypeInfo typeInfo)
    {
        var outer = TypeTrace.Current;
        TypeTrace.Current = _types?.ForReading();
        try
        {
            return JsonSerializer.Deserialize(Utf8.Span, typeInfo);
        }
        finally
        {
            TypeTrace.Current = outer;
        }
    }
}
