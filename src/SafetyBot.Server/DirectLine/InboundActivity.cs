using System.Text.Json;
using SafetyBot.Conversations.Flows;

namespace SafetyBot.Server.DirectLine;

/// <summary>Makes an activity of what a client posted. Who sent it, when, and in which conversation is said by the token and the server alone.</summary>
internal static class InboundActivity
{
    /// <summary>The event by which a client says that it is there. It does nothing: the greeting comes with the start.</summary>
    public const string Join = "webchat/join";

    private const int LongestName = 100;

    /// <summary>Reads it.</summary>
    /// <param name="body">The JSON as it came.</param>
    /// <param name="token">Who sends it.</param>
    /// <param name="now">When it came.</param>
    /// <returns>The activity, or null when it is none that a client may send.</returns>
    public static Activity? Read(JsonElement body, DirectLineToken token, DateTimeOffset now)
    {
        if (body.ValueKind != JsonValueKind.Object
            || TypeOf(body) is not { } type
            || !TryText(body, "text", int.MaxValue, out var text)
            || !TryText(body, "name", LongestName, out var name)
            || !TryText(body, "locale", LongestName, out var locale)
            || !TryObject(body, "channelData", out var channelData))
        {
            return null;
        }

        return new Activity
        {
            Type = type,
            ChannelId = BotAccount.ChannelId,
            Timestamp = now,
            From = new ChannelAccount(token.User, role: RoleTypes.User),
            Recipient = BotAccount.New(),
            Conversation = new ConversationAccount(id: token.Conversation),
            Text = text,
            TextFormat = type == ActivityTypes.Message ? TextFormatTypes.Plain : null,
            Name = name,
            Locale = locale,
            Value = ValueOf(body),
            ChannelData = channelData,
        };
    }

    /// <summary>Whether it brings files.</summary>
    public static bool HasAttachments(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("attachments", out var attachments)
        && attachments.ValueKind is not JsonValueKind.Null
        && (attachments.ValueKind is not JsonValueKind.Array || attachments.GetArrayLength() > 0);

    /// <summary>Whether its text is longer than is read.</summary>
    public static bool IsTooLong(Activity activity) => activity.Text?.Length > Interruption.LongestText;

    private static string? TypeOf(JsonElement body) =>
        body.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && type.GetString() is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing
                ? type.GetString()
                : null;

    private static object? ValueOf(JsonElement body) => !body.TryGetProperty("value", out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value,
    };

    private static bool TryText(JsonElement body, string name, int longest, out string? text)
    {
        text = null;
        if (!body.TryGetProperty(name, out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        text = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        return text is not null && text.Length <= longest;
    }

    private static bool TryObject(JsonElement body, string name, out object? value)
    {
        value = null;
        if (!body.TryGetProperty(name, out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        value = element;
        return element.ValueKind == JsonValueKind.Object;
    }
}
