using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content.Checks;

/// <summary>Each rule of questions and answers, broken once.</summary>
public sealed class FaqChecksTests : IDisposable
{
    private const string Faq = "faq/words.yaml";
    private const string Asked = "triage/questions.nl.yaml";
    private const string Answer = "Praat met een mens die je kent.";

    private readonly ContentFolder folder = new();

    public FaqChecksTests()
    {
        const string Ways = "owner: SafetyBot\nstatus: draft\ndate: 2026-11-24\nasked:\n  what-is-it:\n    - wat is dit\n    - wat is dat\n    - wat was dit\n    - wat was dat\n";
        folder
            .With(Faq, SmallContent.Status + "questions:\n  - id: what-is-it\n    topic: grooming\n    helplines: [nl-helpwanted]\n")
            .With(Asked, Ways)
            .With("triage/questions.en.yaml", Ways)
            .WithText("faq-words.yaml", "faq-what-is-it", "Wat is dit?", "Wat is dit?", "What is it?")
            .WithText("faq-words.yaml", "faq-what-is-it-answer", Answer, Answer, "Talk to a person you trust.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Check_WholeQuestion_NoErrors() => Assert.Empty(folder.Errors());

    [Theory]
    [InlineData(Faq, "topic: grooming", "topic: groming", "There is no topic 'groming'. Did you mean 'grooming'?")]
    [InlineData(Faq, "[nl-helpwanted]", "[nl-helpwnated]", "There is no helpline 'nl-helpwnated'.")]
    [InlineData(Faq, "[nl-helpwanted]", "[nl-stopitnow]", "'what-is-it' names 'nl-stopitnow', which is only for the topic 'wrongdoing'.")]
    [InlineData(Faq, "topic: grooming", "audience: [yuoth]", "'yuoth' is no 'audience' that is known.")]
    [InlineData(Faq, "topic: grooming", "topik: grooming", "'topik' is not known here. Did you mean 'topic'?")]
    [InlineData(Faq, "topic: grooming", "touches: [blok]", "'what-is-it': 'blok' is nothing an answer touches.")]
    [InlineData(Faq, "    helplines: [nl-helpwanted]", "    touches: [block]", "'what-is-it' touches 'block', so it names under 'helplines' who is asked first")]
    [InlineData(Faq, "topic: grooming", "figures: true", "'what-is-it' has figures, so it needs 'audience: [parent, professional]'")]
    [InlineData(Faq, "  - id: what-is-it", "  - id: what-is-it\n  - id: what-is-it", "'what-is-it' stands in faq/words.yaml")]
    [InlineData(Faq, "- id: what-is-it", "- id: what-was-it", "'what-was-it' is never found in 'nl'")]
    [InlineData(Asked, "  what-is-it:", "  what-is-ti:", "There is no question 'what-is-ti'. Did you mean 'what-is-it'?")]
    [InlineData(Asked, "    - wat was dat\n", "", "'what-is-it' is asked in 3 ways; give 4 to 8.")]
    [InlineData(Asked, "    - wat was dat\n", "    - wat was dit\n", "'wat was dit' asks 'what-is-it' and 'what-is-it'.")]
    [InlineData(Asked, "owner: SafetyBot\n", "", "'owner' is missing here.")]
    [InlineData(Asked, "asked:", "synonyms: [een]\nasked:", "'synonyms' should be a list of lists of texts")]
    public void Check_BrokenRule_Told(string file, string part, string broken, string told)
    {
        folder.Change(file, part, broken);

        Assert.Contains(folder.Errors(), error => error.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Zeg het tegen je ouders.", "says 'ouders', so 'what-is-it' needs 'parents' under 'touches'")]
    [InlineData("Je kunt hem ook blokkeren.", "says 'blokkeren', so 'what-is-it' needs 'block' under 'touches'")]
    [InlineData("Dit overkomt 1 op de 3 mensen.", "Figures are for adults alone")]
    [InlineData("Dit overkomt de helft van ons.", "Figures are for adults alone")]
    [InlineData("Dit was zo in het jaar 2021.", "Figures are for adults alone")]
    public void Check_AnswerThatYoungPeopleMayNotRead_Told(string words, string told)
    {
        folder.Change("locales/nl/faq-words.yaml", Answer, words);

        Assert.Contains(folder.Errors(), error => error.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_FiguresWithoutAYear_Told()
    {
        folder.Change(Faq, "topic: grooming", "figures: true\n    audience: [parent]\n    sources: [CHN]");

        Assert.Contains(folder.Errors(), error => error.Contains("has figures, so it says of which year they are", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ParentsInASentenceThatSaysNot_Fine()
    {
        folder.Change("locales/nl/faq-words.yaml", Answer, "Ik zeg niets aan je ouders.");

        Assert.Empty(folder.Errors());
    }

    [Fact]
    public void Check_QuestionTooLongForAButton_Told()
    {
        folder.Change("locales/nl/faq-words.yaml", "Wat is dit?", "Wat is dit en wat was dat en wat wordt het later?");

        Assert.Contains(folder.Errors(), error => error.Contains("is the title of a button", StringComparison.Ordinal));
    }

    [Fact]
    public void Guard_CueThatIsNoVerdict_ToldWithItsLine()
    {
        folder.With("triage/guard.cues.nl.yaml", "owner: SafetyBot\nstatus: draft\ndate: 2026-11-24\ncues:\n  - cue: refuse\n    phrases: [wat]\n");

        Assert.Contains(folder.Errors(), error => error.StartsWith("triage/guard.cues.nl.yaml:5: 'refuse' is no verdict.", StringComparison.Ordinal));
    }
}
