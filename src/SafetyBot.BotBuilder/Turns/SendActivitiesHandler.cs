namespace SafetyBot.BotBuilder.Turns;

/// <summary>Takes part in the sending of activities; what it does not hand to <paramref name="next"/> is not sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is sent; it may be changed.</param>
/// <param name="next">The next handler, or the sending itself.</param>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext,
    List<Activity> activities,
    Func<Task<ResourceResponse[]>> next);
