namespace SafetyBot.BotBuilder.Connector;

/// <summary>Calls a channel's Connector service.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>Where it is.</summary>
    Uri BaseUri { get; set; }

    /// <summary>Its calls about conversations.</summary>
    IConversations Conversations { get; }
}
