using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>The one place that knows how activities and state are written as JSON.</summary>
public static class BotJson
{
    private static readonly Lock Gate = new();
    private static List<JsonSerializerContext> s_added = [];
    private static volatile JsonSerializerOptions s_options = Create([]);

    /// <summary>
    /// camelCase names, unknown members kept, nulls left out in the types of Bot Framework but not in others; object-typed members are
    /// read as string, number, bool, null or <see cref="JsonElement"/>. Read it anew for each use: <see cref="AddContext"/> replaces it.
    /// </summary>
    public static JsonSerializerOptions Options => s_options;

    /// <summary>Adds the application's own source-generated types; once, at start. The same context twice changes nothing.</summary>
    public static void AddContext(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        lock (Gate)
        {
            if (s_added.TrueForAll(c => c.GetType() != context.GetType()))
            {
                s_added = [.. s_added, context];
                s_options = Create(s_added);
            }
        }
    }

    /// <summary>
    /// A value of the state as a <typeparamref name="T"/>: the value itself when it is one, else read from its JSON or converted from
    /// another number type; the default for null.
    /// </summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static T? Convert<T>(object? value)
    {
        switch (value)
        {
            case T already:
                return already;
            case null:
                return default;
            case JsonElement element:
                return element.Deserialize<T>(Options);
            case JsonNode node:
                return node.Deserialize<T>(Options);
        }

        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (value is IConvertible convertible && value is not string && value is not Enum && IsNumber(target))
        {
            return (T)convertible.ToType(target, CultureInfo.InvariantCulture);
        }

        if (target == typeof(string) && value is IFormattable formattable)
        {
            return (T)(object)formattable.ToString(null, CultureInfo.InvariantCulture);
        }

        return ToElement(value).Deserialize<T>(Options);
    }

    /// <summary>The value as JSON.</summary>
    public static JsonElement ToElement(object? value) =>
        value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), Options);

    /// <summary>An independent copy of an activity.</summary>
    public static Activity Copy(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return JsonSerializer.Deserialize<Activity>(JsonSerializer.SerializeToUtf8Bytes(activity, Options), Options)!;
    }

    // State must come back as it was: a member that was set to null is null and not what its type starts with, and a list that can be
    // replaced is replaced and not added to.
    private static void KeepAsItWas(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly == typeof(BotJson).Assembly)
        {
            return;
        }

        foreach (var property in type.Properties.Where(p => !p.IsExtensionData))
        {
            if (property.Set is not null)
            {
                property.ObjectCreationHandling = JsonObjectCreationHandling.Replace;
            }

            var canBeNull = !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
            if (canBeNull && property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) != true)
            {
                property.ShouldSerialize ??= static (_, _) => true;
            }
        }
    }

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static JsonSerializerOptions Create(List<JsonSerializerContext> added)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
            IncludeFields = true,

            // A list that its type makes itself and lets nobody replace is filled.
            PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,

            // What is written here goes into a body or a store, never into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new ObjectConverter());
        options.TypeInfoResolverChain.Add(SchemaJsonContext.Default);
        foreach (IJsonTypeInfoResolver resolver in (IEnumerable<IJsonTypeInfoResolver>)[.. added, new DefaultJsonTypeInfoResolver()])
        {
            options.TypeInfoResolverChain.Add(resolver.WithAddedModifier(KeepAsItWas));
        }

        options.MakeReadOnly();
        return options;
    }
}
