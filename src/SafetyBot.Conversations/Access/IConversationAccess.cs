using SafetyBot.Conversations.Turns;

namespace SafetyBot.Conversations.Access;

/// <summary>Who may no longer come in, and how far conversations are: the same for all replicas, and after a restart. Every member may throw <see cref="StoreUnavailableException"/>.</summary>
public interface IConversationAccess
{
    /// <summary>Ends a conversation, also one that has not begun: from now on no turn of it is kept.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="until">How long it must be remembered: until all tokens are too old.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task EndAsync(string conversationId, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Uses a ticket that is good once.</summary>
    /// <param name="conversationId">Whose ticket.</param>
    /// <param name="number">The ticket's own number.</param>
    /// <param name="until">How long it must be remembered: until the ticket is too old.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when it was used before.</returns>
    Task<bool> TryUseTicketAsync(string conversationId, string number, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Looks how far conversations are, in the store itself: nothing remembered is asked.</summary>
    /// <param name="conversationIds">Which conversations.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Those that exist or have ended.</returns>
    Task<IReadOnlyList<ConversationGlance>> LookAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellationToken);

    /// <summary>Forgets what had to be remembered until before a moment.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
