using System.Security.Claims;

namespace SafetyBot.BotBuilder.Connector;

/// <summary>What came of authenticating a call to the bot.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Who calls.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; } = new();

    /// <summary>For whom tokens of the replies are.</summary>
    public string? Audience { get; set; }

    /// <summary>Who called the bot, by its own account.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes the clients by which the bot replies.</summary>
    public ConnectorFactory? ConnectorFactory { get; set; }
}
