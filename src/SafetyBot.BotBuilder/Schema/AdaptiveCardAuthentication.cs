namespace SafetyBot.BotBuilder.Schema;

/// <summary>A token that came with an action on an adaptive card.</summary>
public class AdaptiveCardAuthentication
{
    /// <summary>The id of the token request.</summary>
    public string? Id { get; set; }

    /// <summary>The connection the token is for.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The token.</summary>
    public string? Token { get; set; }
}
