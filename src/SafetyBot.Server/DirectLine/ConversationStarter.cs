using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.DirectLine;

/// <summary>Begins conversations: the greeting is a turn of its own, once.</summary>
public sealed class ConversationStarter(TurnRunner turns, TimeProvider clock)
{
    // The same for every start of a conversation, so that a second one finds the first.
    private const string StartKey = "start";

    /// <summary>Begins the token's conversation where it has not begun.</summary>
    /// <param name="token">Who begins it.</param>
    /// <param name="glance">How far it is.</param>
    /// <param name="locale">The language the browser asks for, or null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it began now; null when it has ended: what was in it was erased.</returns>
    public async Task<bool?> StartAsync(DirectLineToken token, ConversationGlance glance, string? locale, CancellationToken cancellationToken)
    {
        if (glance.Exists)
        {
            return glance.Erased ? null : false;
        }

        var user = new ChannelAccount(token.User, role: RoleTypes.User);
        var turn = await turns.RunAsync(
            token.Conversation,
            new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                Id = StartKey,
                ChannelId = BotAccount.ChannelId,
                Timestamp = clock.GetUtcNow(),
                From = user,
                Recipient = BotAccount.New(),
                Conversation = new ConversationAccount(id: token.Conversation),
                MembersAdded = [user],
                Locale = locale,
            },
            cancellationToken);
        return !turn.IsRepeat;
    }
}
