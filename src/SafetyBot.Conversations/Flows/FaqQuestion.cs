namespace SafetyBot.Conversations.Flows;

/// <summary>"Do you mean one of these?": questions of dialogs/faq/ to choose from, by their ids. Built from the state each time.</summary>
public static class FaqQuestion
{
    /// <summary>Its id; with an option of it, the key of that question's own text.</summary>
    public const string Id = "faq";

    /// <summary>The option for none of these.</summary>
    public const string None = "none";

    /// <summary>The question with these to choose from.</summary>
    /// <param name="ids">Ids of questions of dialogs/faq/.</param>
    public static PromptQuestion For(IReadOnlyList<string> ids) =>
        new(Id, [.. ids, None]) { TakesQuestion = true, FreeText = true, NoMeans = None };
}
