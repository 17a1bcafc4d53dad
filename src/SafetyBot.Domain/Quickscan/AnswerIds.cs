namespace SafetyBot.Domain.Quickscan;

/// <summary>The option ids that mean the same in every question.</summary>
public static class AnswerIds
{
    /// <summary>Yes: always the worry.</summary>
    public const string Yes = "yes";

    /// <summary>No.</summary>
    public const string No = "no";

    /// <summary>I don't know. Never counted as no.</summary>
    public const string Unknown = "unknown";

    /// <summary>I would rather not say. Never counted as no.</summary>
    public const string Declined = "declined";

    /// <summary>The four standard answers, in the order they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Yes, No, Unknown, Declined];

    /// <summary>Whether it is "don't know" or "rather not say".</summary>
    public static bool IsUnsaid(string optionId) => optionId is Unknown or Declined;

    /// <summary>Whether it is one of the four standard answers, whose titles are words of the interface.</summary>
    public static bool IsStandard(string optionId) => optionId is Yes or No or Unknown or Declined;
}
