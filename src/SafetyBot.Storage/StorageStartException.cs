namespace SafetyBot.Storage;

/// <summary>The storage refuses to start. The message says to an operator why and what to do; nothing was changed.</summary>
public sealed class StorageStartException(string message, Exception? innerException = null) : Exception(message, innerException);
