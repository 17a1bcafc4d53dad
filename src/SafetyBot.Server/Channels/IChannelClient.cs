namespace SafetyBot.Server.Channels;

/// <summary>Brings a reply to its channel by one call.</summary>
public interface IChannelClient
{
    /// <summary>Sends.</summary>
    /// <param name="activity">The reply.</param>
    /// <param name="attempts">How many attempts there were, this one included.</param>
    /// <returns>What came of it; never an exception.</returns>
    Task<DeliveryOutcome> SendAsync(Activity activity, int attempts);
}
