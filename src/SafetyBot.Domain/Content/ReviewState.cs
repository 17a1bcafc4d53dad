namespace SafetyBot.Domain.Content;

/// <summary>Whether a professional has looked at an item.</summary>
public enum ReviewState
{
    /// <summary>No professional has reviewed it yet. Shown as a draft.</summary>
    Draft,

    /// <summary>A professional has reviewed it.</summary>
    Reviewed,
}
