namespace SafetyBot.BotBuilder.Schema;

/// <summary>Finds and removes the naming of somebody in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>True when this account is named in the message.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(m => m.Mentioned?.Id == id);
    }

    /// <summary>True when the recipient is named in the message.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(m => m.Mentioned?.Id == activity.Recipient?.Id);
    }

    /// <summary>Takes the naming of the recipient out of the text and returns the text that is left.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes the naming of this account out of the text and returns the text that is left.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions().Where(m => m.Mentioned?.Id == id))
        {
            // Some channels give no text: then the name stands between tags.
            var named = mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>";
            if (named.Length > 0)
            {
                activity.Text = activity.Text?.Replace(named, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
