namespace SafetyBot.Server.Start;

/// <summary>The server cannot start; the message tells an operator why and what to do.</summary>
public sealed class StartException(string message) : Exception(message);
