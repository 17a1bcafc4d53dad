namespace SafetyBot.Domain.Content;

/// <summary>What came of reading the content.</summary>
/// <param name="Content">The content, or null when it has an error.</param>
/// <param name="Problems">Everything that is wrong, by file and line.</param>
public sealed record ContentLoadResult(BotContent? Content, IReadOnlyList<ContentProblem> Problems);
