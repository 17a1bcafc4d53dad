namespace SafetyBot.Cli.Chat;

/// <summary>One thing the person does in a script.</summary>
/// <param name="Before">Comments and empty lines above it.</param>
/// <param name="Said">The words, "[Button]", or "(picture)", "(nothing)", "(comes back)".</param>
internal sealed record ChatStep(IReadOnlyList<string> Before, string Said)
{
    /// <summary>Does it.</summary>
    /// <returns>What the bot says.</returns>
    /// <exception cref="UsageException">No such button was shown.</exception>
    public Task<IReadOnlyList<Activity>> DoAsync(ChatConversation conversation) => Said switch
    {
        "(picture)" => conversation.SendPictureAsync(),
        "(nothing)" => conversation.SayAsync(""),
        "(comes back)" => conversation.JoinAsync(),
        ['[', .. var title, ']'] => conversation.PressAsync(
            conversation.FindButton(title) ?? throw new UsageException($"There is no button [{title}] in the conversation so far.")),
        _ => conversation.SayAsync(Said),
    };
}
