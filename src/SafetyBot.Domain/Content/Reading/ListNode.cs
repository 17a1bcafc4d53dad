namespace SafetyBot.Domain.Content.Reading;

/// <summary>A list.</summary>
internal sealed record ListNode(IReadOnlyList<ContentNode> Items, int Line) : ContentNode(Line)
{
    public override string Kind => "a list";
}
