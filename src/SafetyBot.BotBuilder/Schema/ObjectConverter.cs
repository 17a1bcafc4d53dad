using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>
/// Reads a member of type object as string, int, long, double, bool, null or <see cref="JsonElement"/>, and writes it as what it is.
/// Under a <see cref="TypeTrace"/> it also notes the type of each value on writing, and reads it back in that type.
/// </summary>
internal sealed class ObjectConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (TypeTrace.Current is { } trace && trace.TypeAt(reader.TokenStartIndex) is { } type)
        {
            var outer = trace.Enter(reader.TokenStartIndex);
            var value = JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
            trace.Leave(outer);
            return value;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number when reader.TryGetInt32(out var number):
                return number;
            case JsonTokenType.Number when reader.TryGetInt64(out var number):
                return number;
            case JsonTokenType.Number:
                return reader.GetDouble();
            default:
                return JsonElement.ParseValue(ref reader);
        }
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                return;
            case bool truth:
                writer.WriteBooleanValue(truth);
                return;
            case int number:
                writer.WriteNumberValue(number);
                return;
        }

        var type = value.GetType();
        TypeTrace.Current?.Note(writer.BytesCommitted + writer.BytesPending, type);
        if (value is JsonElement element)
        {
            element.WriteTo(writer);
        }
        else if (type == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
        }
    }
}
