namespace SafetyBot.BotBuilder.Turns;

/// <summary>Takes part in the changing of an activity that was sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new activity.</param>
/// <param name="next">The next handler, or the changing itself.</param>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext,
    Activity activity,
    Func<Task<ResourceResponse>> next);
