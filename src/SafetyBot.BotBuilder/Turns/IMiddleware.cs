namespace SafetyBot.BotBuilder.Turns;

/// <summary>Something that stands around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Does its work before and after <paramref name="next"/>; without calling that, the bot never sees the turn.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
