using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.DirectLine;

/// <summary>Writes activities as clients get them: an ActivitySet, with the watermark after them.</summary>
internal static class ActivityFrames
{
    /// <summary>A turn that was kept just now, with words that go out only once.</summary>
    public static StreamFrame Of(KeptTurn turn) => Of(
        [.. turn.Activities], turn.IsRepeat ? static kept => kept.Kept : static kept => kept.Sent);

    /// <summary>Activities read back from the store.</summary>
    public static StreamFrame OfKept(IReadOnlyList<KeptActivity> activities) => Of(activities, static kept => kept.Kept);

    /// <summary>A sign that has no place in the order and is not kept, such as typing.</summary>
    public static StreamFrame OfSign(Activity sign)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, [sign], watermark: null);
        return new StreamFrame(0, 0, buffer.WrittenMemory);
    }

    /// <summary>Writes an ActivitySet: what clients may see of these activities.</summary>
    public static void Write(IBufferWriter<byte> buffer, IEnumerable<Activity> activities, long watermark) =>
        Write(buffer, [.. activities.Where(IsForClients)], (long?)watermark);

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

    private static StreamFrame Of(IReadOnlyList<KeptActivity> activities, Func<KeptActivity, Activity> chosen)
    {
        var last = activities[^1].Sequence;
        Activity[] visible = [.. activities.Select(chosen).Where(IsForClients)];
        if (visible.Length == 0)
        {
            return new StreamFrame(activities[0].Sequence - 1, last, default);
        }

        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, visible, (long?)last);
        return new StreamFrame(activities[0].Sequence - 1, last, buffer.WrittenMemory);
    }

    // Who joined, events and traces are between channel and bot; Web Chat complains of some of them.
    private static bool IsForClients(Activity activity) => activity.Type == ActivityTypes.Message;
}
