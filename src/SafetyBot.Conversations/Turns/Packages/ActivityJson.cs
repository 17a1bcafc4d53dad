using System.Text;
using Newtonsoft.Json;

namespace SafetyBot.Conversations.Turns;

/// <summary>Activities as JSON, as they are kept, with the packages' own JSON.</summary>
public static class ActivityJson
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore, MaxDepth = null };

    /// <summary>A list of activities as JSON in UTF-8.</summary>
    public static byte[] Write(Activity[] activities) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activities, Settings));

    /// <summary>Reads a list of activities.</summary>
    public static IReadOnlyList<Activity> Read(ReadOnlySpan<byte> json) => JsonConvert.DeserializeObject<List<Activity>>(Encoding.UTF8.GetString(json), Settings) ?? [];
}
