namespace SafetyBot.Conversations.Turns;

/// <summary>The one member of a Direct Line client's channel data that is ours to know.</summary>
public sealed class ClientIds
{
    /// <summary>The id the client gave its activity. The name is the protocol's.</summary>
    public string? ClientActivityID { get; set; }
}
