namespace SafetyBot.Conversations.Answers;

/// <summary>What a message says about the open question: one of its answers, something in between, or nothing that could be read.</summary>
public sealed record AnswerReading
{
    private AnswerReading()
    {
    }

    /// <summary>The message is no answer to the question.</summary>
    public static AnswerReading NotRead { get; } = new();

    /// <summary>The message is an answer, but it can be meant in two ways: ask again, more concretely.</summary>
    public static AnswerReading Unclear { get; } = new() { IsUnclear = true };

    /// <summary>The id of the answer; null when unclear or not read.</summary>
    public string? Chosen { get; private init; }

    /// <summary>True for "mwah", "maybe", "ja en nee".</summary>
    public bool IsUnclear { get; private init; }

    /// <summary>Whether the message goes on telling after its answer: "ja hij wil mij zien".</summary>
    public bool Tells { get; private init; }

    /// <summary>The message chooses this answer.</summary>
    public static AnswerReading Of(string id) => new() { Chosen = id };

    /// <summary>The same answer, after which the message goes on telling.</summary>
    public AnswerReading AndTells() => IsUnclear || Chosen is null ? this : new() { Chosen = Chosen, Tells = true };
}
