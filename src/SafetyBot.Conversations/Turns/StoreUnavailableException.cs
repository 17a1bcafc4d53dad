namespace SafetyBot.Conversations.Turns;

/// <summary>The store cannot be reached, is too slow, or has no room. The turn is kept whole or not at all; the same activity may be sent again. Its message holds no words of people.</summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
