using SafetyBot.Conversations.Answers;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>One version of dialogs/ and the readers built from it.</summary>
/// <param name="Content">The content.</param>
/// <param name="Answers">Reads answers.</param>
/// <param name="Commands">Reads commands.</param>
/// <param name="Danger">Recognises danger.</param>
/// <param name="Triage">Says what a message is about, by the words of topics.</param>
/// <param name="Reader">Reads free text by the trained model, and by the word lists alone when the model fails.</param>
public sealed record Knowledge(BotContent Content, AnswerReader Answers, CommandReader Commands, DangerRecognizer Danger, ITriage Triage, SafeTriage Reader)
{
    /// <summary>The option that words choose, at a question as it stands in these texts; null when they choose none.</summary>
    public string? OptionIn(string text, PromptQuestion question, TextCatalog texts) => AnswerTo(text, question, texts).Chosen ?? PlainYesOrNo(text, question);

    /// <summary>What words say about a question as it stands in these texts.</summary>
    public AnswerReading AnswerTo(string text, PromptQuestion question, TextCatalog texts) =>
        Answers.Read(text, Buttons.ChoicesOf(question, texts), question.Id, question.OnlyPlain);

    /// <summary>Whether words are an answer and nothing more ("ja", "weet ik niet"): at a question that asks for a story they tell nothing.</summary>
    public bool IsBareAnswer(string text) => Answers.Read(text, Buttons.Standard) is { Tells: false } reading && (reading.Chosen is not null || reading.IsUnclear);

    /// <summary>The question of dialogs/faq/ that words ask.</summary>
    public FaqReading QuestionIn(string text, ServiceUser user) =>
        Content.Faq.Read(text, user.Role is Role.Unknown ? Triage.Read(text, Role.Unknown).Role : user.Role, user.Locale.Language());

    private string? PlainYesOrNo(string text, PromptQuestion question) =>
        question.YesMeans is null && question.NoMeans is null ? null : Answers.Read(text, Buttons.YesAndNo, question.Id, question.OnlyPlain).Chosen switch
        {
            AnswerIds.Yes => question.YesMeans,
            AnswerIds.No => question.NoMeans,
            _ => null,
        };
}
