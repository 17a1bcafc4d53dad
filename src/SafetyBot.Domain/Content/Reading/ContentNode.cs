namespace SafetyBot.Domain.Content.Reading;

/// <summary>A part of a YAML file with its line.</summary>
internal abstract record ContentNode(int Line)
{
    /// <summary>What it is, in an editor's words.</summary>
    public abstract string Kind { get; }
}
