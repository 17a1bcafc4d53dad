namespace SafetyBot.Domain.Content.Reading;

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed record MapNode(IReadOnlyList<MapEntry> Entries, int Line) : ContentNode(Line)
{
    public override string Kind => "a group of keys";
}
