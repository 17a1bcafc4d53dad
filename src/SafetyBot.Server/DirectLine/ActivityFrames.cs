using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.DirectLine;

/// <summary>Writes activities as clients get them: an ActivitySet, with the watermark after them.</summary>
internal static class ActivityFrames
{
    /// <summary>A turn that was kept just now, with words that go out only once.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="inWords">Whether the client draws no cards.</param>
    public static StreamFrame Of(KeptTurn turn, bool inWords) => Of(
        [.. turn.Activities], turn.IsRepeat ? static kept => kept.Kept : static kept => kept.Sent, inWords);

    /// <summary>Activities read back from the store.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="inWords">Whether the client draws no cards.</param>
    public static StreamFrame OfKept(IReadOnlyList<KeptActivity> activities, bool inWords) => Of(activities, static kept => kept.Kept, inWords);

    /// <summary>A sign that has no place in the order and is not kept, such as typing.</summary>
    public static StreamFrame OfSign(Activity sign)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, [sign], watermark: null);
        return new StreamFrame(0, 0, buffer.WrittenMemory);
    }

    /// <summary>Writes an ActivitySet: what clients may see of these activities.</summary>
    public static void Write(IBufferWriter<byte> buffer, IEnumerable<Activity> activities, long watermark, bool inWords) =>
        Write(buffer, ForClients(activities, inWords), (long?)watermark);

    private static void Write(IBufferWriter<byte> buffer, Activity[] activities, long? watermark)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        writer.WritePropertyName("activities"u8);
        writer.WriteRawValue(ActivityJson.Write(activities), skipInputValidation: true);
        if (watermark is { } after)
        {
            writer.WriteString("watermark"u8, after.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }

    private static StreamFrame Of(IReadOnlyList<KeptActivity> activities, Func<KeptActivity, Activity> chosen, bool inWords)
    {
        var last = activities[^1].Sequence;
        var visible = ForClients(activities.Select(chosen), inWords);
        if (visible.Length == 0)
        {
            return new StreamFrame(activities[0].Sequence - 1, last, default);
        }

        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, visible, (long?)last);
        return new StreamFrame(activities[0].Sequence - 1, last, buffer.WrittenMemory);
    }

    private static Activity[] ForClients(IEnumerable<Activity> activities, bool inWords) =>
        [.. activities.Where(IsForClients).Select(activity => inWords ? CardWords.Of(activity) : activity)];

    // Who joined, events and traces are between channel and bot; Web Chat complains of some of them.
    private static bool IsForClients(Activity activity) => activity.Type == ActivityTypes.Message;
}
