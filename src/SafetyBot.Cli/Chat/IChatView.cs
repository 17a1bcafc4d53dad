namespace SafetyBot.Cli.Chat;

/// <summary>Shows what the bot says, and reads what the person says.</summary>
internal interface IChatView
{
    /// <summary>Shows the replies of one turn.</summary>
    void Show(IReadOnlyList<Activity> replies);

    /// <summary>The next line of the person; null at the end of the input.</summary>
    Task<string?> ReadAsync(CancellationToken cancellationToken);
}
