namespace SafetyBot.Domain.Faq;

/// <summary>How people of one language ask the questions of dialogs/faq/ (dialogs/triage/questions.*.yaml).</summary>
/// <param name="Language">"nl" or "en".</param>
/// <param name="Begin">Words that a question begins with.</param>
/// <param name="Small">Words that say nothing about what is asked.</param>
/// <param name="Light">Words that tell one question from another, but little of what it is about.</param>
/// <param name="Synonyms">Groups of words that mean the same here; the first stands for all.</param>
/// <param name="Asked">Ways to ask, by the id of the question.</param>
public sealed record QuestionWords(
    string Language,
    IReadOnlyList<string> Begin,
    IReadOnlyList<string> Small,
    IReadOnlyList<string> Light,
    IReadOnlyList<IReadOnlyList<string>> Synonyms,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Asked)
{
    /// <summary>The questions as the bot itself shows them, by their ids: ways to ask as well.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Titles { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What the bot answers, by the ids: its words say a little about what may be asked.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>All ways to ask a question.</summary>
    public IReadOnlyList<string> WaysToAsk(string id) => [.. Asked.GetValueOrDefault(id, []), .. Titles.GetValueOrDefault(id, [])];
}
