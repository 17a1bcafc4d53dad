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
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities"u8);
            JsonSerializer.Serialize(writer, sign, BotJson.Options);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new StreamFrame(0, 0, buffer.WrittenMemory);
    }

    /// <summary>Writes an ActivitySet: what clients may see of these activities.</summary>
    /// <returns>How many there are in it.</returns>
    public static int Write(IBufferWriter<byte> buffer, IEnumerable<Activity> activities, long watermark)
    {
        var count = 0;
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = BotJson.Options.Encoder, SkipValidation = true });
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var activity in activities.Where(IsForClients))
        {
            JsonSerializer.Serialize(writer, activity, BotJson.Options);
            count++;
        }

        writer.WriteEndArray();
        writer.WriteString("watermark"u8, watermark.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        return count;
    }

    private static StreamFrame Of(IReadOnlyList<KeptActivity> activities, Func<KeptActivity, Activity> chosen)
    {
        var last = activities[^1].Sequence;
        var buffer = new ArrayBufferWriter<byte>();
        var visible = Write(buffer, activities.Select(chosen), last);
        return new StreamFrame(activities[0].Sequence - 1, last, visible > 0 ? buffer.WrittenMemory : default);
    }

    // Who joined, events and traces are between channel and bot; Web Chat complains of some of them.
    private static bool IsForClients(Activity activity) => activity.Type == ActivityTypes.Message;
}
