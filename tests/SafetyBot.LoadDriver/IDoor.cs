namespace SafetyBot.LoadDriver;

/// <summary>A way into the server, held by one person in one conversation.</summary>
internal interface IDoor : IAsyncDisposable
{
    /// <summary>Begins a conversation.</summary>
    /// <returns>The buttons the bot offers.</returns>
    Task<IReadOnlyList<string>> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Presses a button and waits for the bot's answer.</summary>
    /// <returns>The buttons the bot offers then.</returns>
    Task<IReadOnlyList<string>> PressAsync(string button, CancellationToken cancellationToken);
}
