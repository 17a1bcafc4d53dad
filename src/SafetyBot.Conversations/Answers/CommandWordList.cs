using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Answers;

/// <summary>The commands of one language, as they stand in <c>dialogs/triage/commands.*.yaml</c>.</summary>
public sealed class CommandWordList : WordList
{
    /// <summary>Words around a command that change nothing about it.</summary>
    public List<string> Fillers { get; init; } = [];

    /// <summary>The ways to say each command, by its id.</summary>
    public Dictionary<string, List<string>> Commands { get; init; } = [];
}
