namespace SafetyBot.Cli;

/// <summary>The command was called wrongly. The message tells what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
