using SafetyBot.Conversations.Turns;

namespace SafetyBot.Cli.Chat;

/// <summary>Tells on standard error that a turn failed, and remembers it. The person has got an apology with helplines.</summary>
internal sealed class FailureLine(Terminal terminal) : ITurnFailureObserver
{
    /// <summary>Whether a turn failed.</summary>
    public bool Seen { get; private set; }

    /// <inheritdoc />
    public void TurnFailed(string conversationId, Exception exception)
    {
        Seen = true;
        terminal.Error.WriteLine($"A turn failed: {exception.GetType().Name}: {exception.Message}");
    }
}
