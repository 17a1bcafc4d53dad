using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.DirectLine;

/// <summary>Brings a kept turn to whoever has its conversation open. Who is not there reads it by the watermark later.</summary>
public sealed class DirectLineSender(OpenStreams streams) : IReplySender
{
    /// <inheritdoc />
    public Task SendAsync(string conversationId, KeptTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsRepeat && streams.Any(conversationId))
        {
            streams.Push(conversationId, ActivityFrames.Of(turn));
        }

        return Task.CompletedTask;
    }
}
