using SafetyBot.Conversations.Turns;
using SafetyBot.Server.Replicas;

namespace SafetyBot.Server.DirectLine;

/// <summary>Brings a kept turn to whoever has its conversation open. Who is not there reads it by the watermark later.</summary>
public sealed class DirectLineSender(OpenStreams streams, IReplicaNews news) : IReplySender
{
    /// <inheritdoc />
    public Task SendAsync(string conversationId, KeptTurn turn, CancellationToken cancellationToken)
    {
        var last = turn.Replies.Count > 0 ? turn.Replies[^1].Sequence : turn.Inbound.Sequence;
        if (turn.IsRepeat)
        {
            // Perhaps nobody was told the first time.
            streams.CatchUp(conversationId, last);
        }
        else if (streams.Any(conversationId))
        {
            streams.Push(conversationId, inWords => ActivityFrames.Of(turn, inWords));
        }

        news.TurnKept(conversationId, last);
        return Task.CompletedTask;
    }
}
