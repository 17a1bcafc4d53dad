namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Breaks a text into words.</summary>
/// <param name="text">The text.</param>
/// <param name="locale">Its language, when known.</param>
/// <returns>The words, in order.</returns>
public delegate List<Token> TokenizerFunction(string text, string? locale = null);
