#pragma warning disable
namespace SafetyBot.Conversations.Answers;
public sealed record AnswerChoice(string Id, string Title, IReadOnlyList<string> Synonyms);
public sealed record AnswerReading(string? Chosen);
public sealed class AnswerReader(object words) { public AnswerReading Read(string text, IReadOnlyList<AnswerChoice> choices) => new(choices.FirstOrDefault(c => c.Title.ToLowerInvariant() == text.ToLowerInvariant() || c.Id == text)?.Id ?? (int.TryParse(text, out var n) && n > 0 && n <= choices.Count ? choices[n-1].Id : null)); }
public sealed class CommandReader(object words) { public string? Read(string text) => text is "stop" or "back" or "why" or "helplines" ? text : null; }
