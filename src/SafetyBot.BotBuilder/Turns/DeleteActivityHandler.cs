namespace SafetyBot.BotBuilder.Turns;

/// <summary>Takes part in the deleting of an activity that was sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">Where the activity is.</param>
/// <param name="next">The next handler, or the deleting itself.</param>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
