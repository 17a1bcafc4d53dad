namespace SafetyBot.Domain.Quickscan;

/// <summary>One answer as it was given.</summary>
public sealed class GivenAnswer
{
    /// <summary>The question's link id.</summary>
    public string LinkId { get; set; } = "";

    /// <summary>The chosen option's id.</summary>
    public string Option { get; set; } = "";
}
