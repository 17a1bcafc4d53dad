namespace SafetyBot.Cli;

/// <summary>Makes the activities of a person at a terminal.</summary>
internal static class PersonActivity
{
    /// <summary>The conversation all of them belong to.</summary>
    public const string Conversation = "terminal";

    /// <summary>An activity of this type.</summary>
    public static Activity New(string type, DateTimeOffset now) => new()
    {
        Type = type,
        ChannelId = Channels.Console,
        Conversation = new ConversationAccount(id: Conversation),
        From = new ChannelAccount(id: "person", role: RoleTypes.User),
        Recipient = new ChannelAccount(id: "bot", role: RoleTypes.Bot),
        Timestamp = now,
    };

    /// <summary>The person joins, or comes back after the connection was lost.</summary>
    public static Activity Join(DateTimeOffset now)
    {
        var activity = New(ActivityTypes.ConversationUpdate, now);
        activity.MembersAdded = [activity.From!];
        return activity;
    }

    /// <summary>The person says something.</summary>
    public static Activity Say(string text, DateTimeOffset now)
    {
        var activity = New(ActivityTypes.Message, now);
        activity.Text = text;
        return activity;
    }

    /// <summary>The person presses a button.</summary>
    public static Activity Press(CardAction button, DateTimeOffset now)
    {
        var activity = Say(button.Text ?? "", now);
        activity.Value = button.Value;
        return activity;
    }

    /// <summary>The person sends a picture without words.</summary>
    public static Activity Picture(DateTimeOffset now)
    {
        var activity = New(ActivityTypes.Message, now);
        activity.Attachments = [new Attachment(contentType: "image/jpeg", name: "picture.jpg")];
        return activity;
    }
}
