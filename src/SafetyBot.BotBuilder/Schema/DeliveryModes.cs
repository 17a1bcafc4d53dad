namespace SafetyBot.BotBuilder.Schema;

/// <summary>How an activity is delivered.</summary>
public static class DeliveryModes
{
    /// <summary>The ordinary way.</summary>
    public const string Normal = "normal";

    /// <summary>With a sign that a message came.</summary>
    public const string Notification = "notification";

    /// <summary>The replies go back in the answer to the request.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Only for now; not kept.</summary>
    public const string Ephemeral = "ephemeral";
}
