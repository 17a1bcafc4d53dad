using System.Globalization;

namespace SafetyBot.Conversations.Turns;

/// <summary>Ids of activities: the conversation and the number in it, as Direct Line writes them.</summary>
public static class ActivityIds
{
    /// <summary>The id of an activity.</summary>
    public static string Of(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:0000000}");
}
