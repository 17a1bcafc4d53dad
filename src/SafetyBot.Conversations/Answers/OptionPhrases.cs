namespace SafetyBot.Conversations.Answers;

/// <summary>Words that are an answer to some questions, and to no others.</summary>
public sealed class OptionPhrases
{
    /// <summary>The ids of the questions.</summary>
    public List<string> Questions { get; init; } = [];

    /// <summary>The id of the answer that is meant.</summary>
    public string Option { get; init; } = "";

    /// <summary>The ways to say it.</summary>
    public List<string> Phrases { get; init; } = [];
}
