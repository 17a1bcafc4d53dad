namespace SafetyBot.Domain.Triage;

/// <summary>The words of one language by which people tell plainly what a quickscan would ask: <c>dialogs/triage/told.*.yaml</c>.</summary>
public sealed class ToldWordList : WordList
{
    /// <summary>Denials and questions in general that cancel a hit of any entry that they overlap.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>What can be told.</summary>
    public List<ToldEntry> Told { get; init; } = [];
}
