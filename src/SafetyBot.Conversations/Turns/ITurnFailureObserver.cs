namespace SafetyBot.Conversations.Turns;

/// <summary>Is told that a turn failed, to log it with ids alone. The person has got an apology with a helpline.</summary>
public interface ITurnFailureObserver
{
    /// <summary>A turn failed.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="exception">Why. Its message holds no words of people.</param>
    void TurnFailed(string conversationId, Exception exception);
}
