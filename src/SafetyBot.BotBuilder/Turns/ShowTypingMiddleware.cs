namespace SafetyBot.BotBuilder.Turns;

/// <summary>Shows that the bot is typing while it works on the answer to a message.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <summary>First after <paramref name="delay"/> milliseconds, then every <paramref name="period"/> milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero, or the period not above it.</exception>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message || IsSkill(turnContext))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(turnContext, working.Token);
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await working.CancelAsync().ConfigureAwait(false);

            // A typing sign that could not be sent spoils no answer.
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The bot that calls this one shows for itself that it is working.
    private static bool IsSkill(ITurnContext turnContext) => turnContext.Activity.Recipient?.Role == RoleTypes.Skill;

    private async Task ShowTypingAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_delay, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                // Past the turn, so that it neither counts as an answer nor meets other middleware.
                var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
                typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken).ConfigureAwait(false);
                await Task.Delay(_period, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is there.
        }
    }
}
