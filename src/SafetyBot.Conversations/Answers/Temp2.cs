#pragma warning disable
namespace SafetyBot.Domain.Triage;
public sealed class WordListTriage(object words) : ITriage { public TriageResult Read(string text, SafetyBot.Domain.Quickscan.Role role) => TriageResult.NotUnderstood; }
