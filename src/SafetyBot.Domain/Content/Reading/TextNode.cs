namespace SafetyBot.Domain.Content.Reading;

/// <summary>A single value.</summary>
internal sealed record TextNode(string Value, bool IsQuoted, int Line) : ContentNode(Line)
{
    public override string Kind => IsEmpty ? "nothing" : "a single value";

    /// <summary>Whether nothing stands there.</summary>
    public bool IsEmpty => !IsQuoted && Value is "" or "~" or "null";
}
