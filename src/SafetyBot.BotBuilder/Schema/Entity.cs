using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>
/// Something an activity says, in a form for machines. What it holds beside its type is read with <see cref="GetAs{T}"/>.
/// </summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity : IEquatable<Entity>
{
    /// <summary>An empty one.</summary>
    public Entity()
    {
    }

    /// <summary>One of this type.</summary>
    public Entity(string? type = null) => Type = type;

    /// <summary>The type, for instance mention.</summary>
    public string? Type { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>This entity as a <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public T? GetAs<T>() => BotJson.ToElement(this).Deserialize<T>(BotJson.Options);

    /// <summary>Takes over type and members of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = BotJson.ToElement(obj).Deserialize<Entity>(BotJson.Options);
        Type = entity?.Type;
        Extensions = entity?.Extensions;
    }

    /// <summary>True when the other says the same.</summary>
    public bool Equals(Entity? other) =>
        other is not null && (ReferenceEquals(this, other) || JsonElement.DeepEquals(BotJson.ToElement(this), BotJson.ToElement(other)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Entity other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
