using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>A question as ids only; its words are taken from the locales each time it is asked, so that a change of language shows at once.</summary>
/// <param name="Id">Key of its text. Asked in other words: "{Id}-again".</param>
/// <param name="Options">Option ids in the order shown.</param>
public sealed record PromptQuestion(string Id, params IReadOnlyList<string> Options)
{
    /// <summary>The command "where does this come from?".</summary>
    public const string Sources = "sources";

    /// <summary>Commands that the asking dialog takes itself; all others are the root's.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>The number of a quickscan's question in the person's own path, from 1; null for other questions.</summary>
    public int? Number { get; init; }

    /// <summary>Whether any words are an answer.</summary>
    public bool FreeText { get; init; }

    /// <summary>
    /// Whether the words are somebody else's. They are not kept, whatever comes of them; and the asking dialog looks for danger in them itself,
    /// because "I" is another there.
    /// </summary>
    public bool TakesReceived { get; init; }

    /// <summary>Whether a bare "ja" or "nee" tells nothing here and it is asked in other words.</summary>
    public bool NeedsStory { get; init; }

    /// <summary>Whether the words let the person in where they were before. They are not kept, whatever comes of them.</summary>
    public bool TakesPhrase { get; init; }

    /// <summary>Whether words that are no answer but tell of something (a topic of concern) begin the telling anew.</summary>
    public bool TakesStory { get; init; }

    /// <summary>Whether the asking dialog answers questions itself.</summary>
    public bool TakesQuestion { get; init; }

    /// <summary>Whether it is answered before the person goes back, to the menu or on with a quickscan. "Stop" and help are always heard.</summary>
    public bool ComesFirst { get; init; }

    /// <summary>What the titles of its options stand under, as "topic" for "topic-grooming"; null: under its own id.</summary>
    public string? TitlesFrom { get; init; }

    /// <summary>The option that a plain "yes" means, where yes is not an option itself; null: none.</summary>
    public string? YesMeans { get; init; }

    /// <summary>The option that a plain "no" means, where no is not an option itself; null: none.</summary>
    public string? NoMeans { get; init; }

    /// <summary>
    /// The standard answer, yes or no, that would say that all is well: it is taken only when said plainly, and what can be meant in two ways is
    /// "don't know". Null: none.
    /// </summary>
    public string? OnlyPlain { get; init; }

    /// <summary>What is taken when the answer could not be read three times, an option or a way on; null only for questions that take any words. Never "no".</summary>
    public string? Fallback { get; init; }

    /// <summary>The button's title of an option: its own, the standard answer's, or the number itself in a numbered list.</summary>
    public string TitleOf(string option, TextCatalog texts)
    {
        var own = $"{TitlesFrom ?? Id}-{option}";
        return texts.Has(own) ? texts.Line(own)
            : char.IsAsciiDigit(option[0]) ? option
            : texts.Line($"answer-{option}");
    }

    /// <summary>The question of a quickscan as it is asked in a conversation.</summary>
    public static PromptQuestion For(Questionnaire questionnaire, Question question) =>
        new(IdOf(questionnaire, question), [.. question.Options.Select(option => option.Id)])
        {
            Commands = ["back", "why", "pause", "review", Sources],
            OnlyPlain = question.IsRedFlag ? AnswerIds.No : null,
            Fallback = question.Find(AnswerIds.Unknown)?.Id ?? question.Find(AnswerIds.Declined)?.Id,
        };

    /// <summary>The text key of a quickscan's question.</summary>
    public static string IdOf(Questionnaire questionnaire, Question question) => PrefixOf(questionnaire) + question.LinkId;

    /// <summary>What the text keys of a quickscan begin with.</summary>
    public static string PrefixOf(Questionnaire questionnaire) => $"quickscan-{questionnaire.Id}-";
}
