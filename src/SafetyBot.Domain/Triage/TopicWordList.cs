namespace SafetyBot.Domain.Triage;

/// <summary>The words of one language that say what a message is about and who writes: <c>dialogs/triage/topics.*.yaml</c>.</summary>
public sealed class TopicWordList : WordList
{
    /// <summary>Denials and figures of speech that cancel a hit of any entry that they overlap.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>What a message can be about.</summary>
    public List<TopicEntry> Topics { get; init; } = [];

    /// <summary>Who can be writing.</summary>
    public List<RoleEntry> Roles { get; init; } = [];
}
