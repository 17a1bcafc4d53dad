namespace SafetyBot.Cli.Chat;

/// <summary>A clock that stands still, for a conversation that always reads the same.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
