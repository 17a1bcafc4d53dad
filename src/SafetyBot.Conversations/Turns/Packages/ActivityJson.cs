using System.Text;
using Newtonsoft.Json;

namespace SafetyBot.Conversations.Turns;

/// <summary>Activities as JSON, as they are kept, with the packages' own JSON.</summary>
public static class ActivityJson
{
    // What looks like a time in a value stays the text it was.
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None, MaxDepth = null,
    };

    /// <summary>An activity as JSON in UTF-8, as channels take it.</summary>
    public static byte[] Write(Activity activity) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, Settings));

    /// <summary>The value of an activity as JSON.</summary>
    public static string WriteValue(object? value) => JsonConvert.SerializeObject(value, Settings);

    /// <summary>A list of activities as JSON in UTF-8.</summary>
    public static byte[] Write(Activity[] activities) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activities, Settings));

    /// <summary>Reads a list of activities.</summary>
    public static IReadOnlyList<Activity> Read(ReadOnlySpan<byte> json) => JsonConvert.DeserializeObject<List<Activity>>(Encoding.UTF8.GetString(json), Settings) ?? [];
}
