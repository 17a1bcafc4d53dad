using SafetyBot.Conversations.Answers;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Answering;

/// <summary>Words at a question of the conversation itself, with the words and buttons that the bot is shipped with.</summary>
public sealed class AnswersAtQuestionsTests
{
    private static readonly Knowledge Knowledge = Talk.Source.Current;

    public static TheoryData<string, string, string?> Rows
    {
        get
        {
            TheoryData<string, string, string?> rows = [];
            foreach (var row in MessageSet.Read("answers-at.jsonl"))
            {
                foreach (var question in row.GetProperty("questions").EnumerateArray())
                {
                    rows.Add(question.GetString()!, row.String("text"), row.String("expect") is { Length: > 0 } option ? option : null);
                }
            }

            return rows;
        }
    }

    /// <summary>Every question of the conversation where yes says that all is well, with every way to say yes that is none there.</summary>
    public static TheoryData<string, string> NoPlainYes
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (var question in Questions.All.Where(question => question.OnlyPlain == AnswerIds.Yes))
            {
                foreach (var text in (string[])["soms", "zelden", "niet altijd", "een beetje", "kinda", "i guess", "gaat wel", "misschien wel", "ja maar ik ben bang"])
                {
                    rows.Add(question.Id, text);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void OptionIn_Words_AreTheirOption(string question, string text, string? expected) =>
        Assert.All(Enum.GetValues<Locale>(), locale => Assert.Equal(expected, OptionIn(text, Find(question)!, locale)));

    [Theory]
    [MemberData(nameof(NoPlainYes))]
    public void OptionIn_HedgedYesWhereYesIsSafe_IsNeverYes(string id, string text)
    {
        var question = Questions.Find(id)!;
        Assert.All(Enum.GetValues<Locale>(), locale => Assert.DoesNotContain(OptionIn(text, question, locale), (string?[])[AnswerIds.Yes, question.YesMeans]));
    }

    [Theory]
    [InlineData("safe-now")]
    [InlineData("safe-now-friend")]
    [InlineData("safe-now-parent")]
    [InlineData("home-safe")]
    [InlineData("home-safe-friend")]
    [InlineData("home-safe-parent")]
    public void OnlyPlain_QuestionsAboutSafety_AreYes(string id) => Assert.Equal(AnswerIds.Yes, Questions.Find(id)!.OnlyPlain);

    [Fact]
    public void OnlyPlain_RedFlagsOfAQuickscan_AreNo() => Assert.All(
        Knowledge.Content.Questionnaires.Values.SelectMany(questionnaire => questionnaire.Questions.Select(question => (questionnaire, question))),
        asked => Assert.Equal(asked.question.IsRedFlag ? AnswerIds.No : null, PromptQuestion.For(asked.questionnaire, asked.question).OnlyPlain));

    [Theory]
    [InlineData("nee", "none")]
    [InlineData("niets", "none")]
    [InlineData("toch niet", "none")]
    [InlineData("2", "2")]
    public void OptionIn_Review_IsTheNumberOrNone(string text, string expected)
    {
        var response = new QuestionnaireResponse { Questionnaire = "youth", ContentVersion = "1" };
        response.Set("a", AnswerIds.Yes);
        response.Set("b", AnswerIds.No);
        Assert.Equal(expected, OptionIn(text, ReviewQuestion.For(response.Answers.Count), Locale.Dutch));
    }

    [Theory]
    [InlineData("answers.nl.yaml")]
    [InlineData("answers.en.yaml")]
    public void AnswersTo_QuestionsAndOptions_Exist(string file)
    {
        using var yaml = Dialogs.OpenTriage(file);
        Assert.All(
            WordListFile.Read<AnswerWordList>(yaml).AnswersTo,
            entry => Assert.All(entry.Questions, question => Assert.Contains(entry.Option, Find(question)?.Options ?? [])));
    }

    // A question of the conversation itself, or one of a quickscan.
    private static PromptQuestion? Find(string id) => Questions.Find(id) ?? Knowledge.Content.Questionnaires.Values
        .SelectMany(questionnaire => questionnaire.Questions, PromptQuestion.For)
        .FirstOrDefault(question => question.Id == id);

    private static string? OptionIn(string text, PromptQuestion question, Locale locale) =>
        Knowledge.OptionIn(text, question, Knowledge.Content.Texts(locale));
}
