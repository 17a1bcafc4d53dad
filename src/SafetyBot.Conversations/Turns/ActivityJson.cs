using System.Text.Json;

namespace SafetyBot.Conversations.Turns;

/// <summary>Activities as JSON, as they are kept.</summary>
/// <remarks>Has a twin in Packages/ that is compiled instead when Microsoft's packages are taken (src/README.md, decision 1).</remarks>
public static class ActivityJson
{
    /// <summary>An activity as JSON in UTF-8, as channels take it.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Options);

    /// <summary>The value of an activity as JSON.</summary>
    public static string WriteValue(object? value) => JsonSerializer.Serialize(value, BotJson.Options);

    /// <summary>A list of activities as JSON in UTF-8.</summary>
    public static byte[] Write(Activity[] activities) => JsonSerializer.SerializeToUtf8Bytes(activities, BotJson.Options);

    /// <summary>Reads a list of activities.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static IReadOnlyList<Activity> Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<List<Activity>>(json, BotJson.Options) ?? [];
}
