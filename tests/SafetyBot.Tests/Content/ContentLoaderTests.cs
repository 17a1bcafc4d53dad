using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content;

public sealed class ContentLoaderTests : IDisposable
{
    private const string Youth = "quickscan/youth.yaml";

    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_GoodContent_NothingIsWrong()
    {
        var (content, problems) = folder.Load(new ContentLoadOptions { Today = new DateOnly(2026, 11, 24) });

        Assert.Empty(problems);
        Assert.NotNull(content);
        Assert.Equal("2026-11-24", content.Version.Label);
        Assert.Equal(["friend", "parent", "youth"], content.Questionnaires.Keys.Order());
        Assert.Same(content.Questionnaires["parent"], content.QuestionnaireFor(Role.Parent));
        Assert.Equal("Vraagt de ander dit aan jou?", content.Texts(Locale.Dutch).Line("quickscan-youth-secret"));
        Assert.Equal("danger", content.Cards.For("A9", doneAlready: false).Id);
        Assert.Equal("grooming", content.Advice.TopicOf(["G5"]));
        Assert.Equal(2, content.Advice["grooming"].For(Role.Friend).Count);
        Assert.Equal("childnet.com", content.Sources["CHN"].Title);
        Assert.False(content.HasDrafts(Locale.English));
    }

    [Fact]
    public void Load_Question_AsWritten()
    {
        var scan = folder.Load().Content!.Questionnaires["youth"];

        var gifts = scan.Find("gifts")!;
        Assert.Equal(QuestionKind.Signal, gifts.Kind);
        Assert.Equal(["yes", "no", "unknown", "declined"], gifts.Options.Select(option => option.Id));
        Assert.Equal(new AnswerOption { Id = "yes", Weight = 2, AtLeast = RiskLevel.Medium }, gifts.Find("yes"));
        Assert.Equal("about", Assert.Single(gifts.EnableWhen).Question);
        Assert.Equal(["CHN"], gifts.Status.Sources);
        Assert.Equal("A3", scan.Find("meeting")!.Find("yes")!.RedFlag);
        Assert.True(scan.Find("adult")!.Find("somebody")!.Helps);
        Assert.False(scan.Find("adult")!.Find("nobody")!.Helps);
        Assert.Equal(new Thresholds(3, 9), scan.Thresholds);
    }

    [Fact]
    public void Load_Helpline_AsWritten()
    {
        var helpline = folder.Load().Content!.Helplines.Find("nl-helpwanted")!;

        Assert.Equal("020 261 52 75", helpline.Phone);
        Assert.Equal(CallCost.Ordinary, helpline.Cost);
        Assert.Equal(5, helpline.Hours.Week.Count);
        Assert.Equal(new OpeningTime(DayOfWeek.Friday, new TimeOnly(9, 0), new TimeOnly(17, 0)), helpline.Hours.Week[^1]);
        Assert.True(helpline.Hours.ClosedOnHolidays);
        Assert.Equal(new DateOnly(2026, 11, 1), helpline.Hours.Checked);
    }

    [Fact]
    public void Load_Bubbles_OneOrSeveral()
    {
        folder.Change("locales/nl/cards.yaml", "card-danger-youth: \"Praat met een mens die je kent.\"", "card-danger-youth:\n  - Bel nu.\n  - Praat met een mens.");

        Assert.Equal(["Bel nu.", "Praat met een mens."], folder.Load().Content!.Texts(Locale.Dutch).Bubbles("card-danger-youth"));
    }

    [Fact]
    public void Load_ItemReview_OverridesTheFile()
    {
        folder.Change(Youth, "    area: secrecy\n", "    area: secrecy\n    review: { en: draft }\n");

        var content = folder.Load().Content!;
        var review = content.Questionnaires["youth"].Find("secret")!.Status.Review;
        Assert.Equal(ReviewState.Draft, review["en"]);
        Assert.Equal(ReviewState.Reviewed, review["nl"]);
        Assert.True(content.HasDrafts(Locale.English));
        Assert.False(content.HasDrafts(Locale.Dutch));
    }

    [Fact]
    public void Load_OtherFiles_HandedOnAsTheyAre()
    {
        folder.With("triage/answers.nl.yaml", "entries: []");

        Assert.Equal("entries: []", folder.Load().Content!.OtherFiles["triage/answers.nl.yaml"]);
    }

    [Fact]
    public void Load_NoDirectory_Problem() =>
        Assert.Equal(ContentSeverity.Error, Assert.Single(ContentLoader.Load(Path.Combine(folder.Path, "gone")).Problems).Severity);

    [Theory]
    [InlineData("weight: 3, atLeast: high", "wieght: 3, atLeast: high", "quickscan/youth.yaml:29: 'wieght' is not known here. Did you mean 'weight'?")]
    [InlineData("weight: 3, atLeast: high", "weight: three, atLeast: high", "quickscan/youth.yaml:29: 'weight' should be a whole number from 0 to 10, but is 'three'.")]
    [InlineData("weight: 3, atLeast: high", "weight: 30, atLeast: high", "quickscan/youth.yaml:29: 'weight' should be a whole number from 0 to 10, but is '30'.")]
    [InlineData("weight: 3, atLeast: high", "weight: 3, atLeast: hihg", "quickscan/youth.yaml:29: 'hihg' is no 'atLeast' that is known. Did you mean 'high'?")]
    [InlineData("    area: secrecy\n", "", "quickscan/youth.yaml:25: 'area' is missing here.")]
    [InlineData("    area: secrecy\n", "    area: [one, two]\n", "quickscan/youth.yaml:26: 'area' should be a text, but is a list.")]
    [InlineData("    area: secrecy\n", "    area: secrecy\n    area: asks\n", "quickscan/youth.yaml:27: 'area' stands here for the second time; the first is on line 26. Keep one of them.")]
    [InlineData("    area: secrecy\n", "    area: secrecy\n    easy: yes\n", "quickscan/youth.yaml:27: 'easy' should be true or false, but is 'yes'.")]
    [InlineData("signals: [G5]", "signals: G5", "quickscan/youth.yaml:27: 'signals' should be a list, as [one, two], but is 'G5'.")]
    [InlineData("id: youth", "id: yuoth", "quickscan/youth.yaml:5: 'id' is 'yuoth', but the file is called 'youth'. Make them the same.")]
    [InlineData("date: 2026-11-24", "date: 24-11-2026", "quickscan/youth.yaml:3: 'date' should be a date as 2026-11-24, but is '24-11-2026'.")]
    [InlineData("owner: SafetyBot\n", "", "quickscan/youth.yaml:1: 'owner' is missing on top of the file.")]
    [InlineData("medium: 3, high: 9", "medium: 9, high: 9", "quickscan/youth.yaml:7: 'high' (9) should be above 'medium' (9).")]
    [InlineData("linkId: gifts", "linkId: often", "quickscan/youth.yaml:20: There is another question 'often' in this file.")]
    public void Load_Mistake_ToldWithItsLine(string part, string mistake, string expected) =>
        Assert.Contains(expected, folder.Change(Youth, part, mistake).Errors());

    [Theory]
    [InlineData("mon-fri 09:00-17:00", "9 to 5", "'9 to 5' is not understood. Write days and times as 'mon-fri 09:00-17:00' or 'sat 10:00-14:00'.")]
    [InlineData("week: [\"mon-fri 09:00-17:00\"]", "always: true, week: [\"mon-fri 09:00-17:00\"]", "Say either 'always: true' or the hours of a 'week', and not both.")]
    [InlineData("https://www.helpwanted.nl", "www.helpwanted.nl", "'web' should be an address that begins with https://, but is 'www.helpwanted.nl'.")]
    [InlineData("id: nl-helpwanted", "id: nl-112", "There is another helpline 'nl-112'.")]
    public void Load_MistakeInHelpline_Told(string part, string mistake, string expected) =>
        Assert.Contains(folder.Change("helplines/nl.yaml", part, mistake).Errors(), error => error.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Load_NoYaml_OneProblemAndNoConsequences()
    {
        folder.With("locales/nl/cards.yaml", "card-danger-youth: \"Bel nu.\ncard-danger-friend: [");

        Assert.StartsWith("locales/nl/cards.yaml:", Assert.Single(folder.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SeveralFilesWithMistakes_AllAtOnce()
    {
        folder.Change(Youth, "area: secrecy", "aera: secrecy").Change("cards/danger.yaml", "order: 1", "order: first").Change("signals.yaml", "level: low", "level: lowish");

        Assert.Equal(["cards/danger.yaml", "quickscan/youth.yaml", "signals.yaml"], folder.Load().Problems.Select(problem => problem.File).Distinct());
    }

    [Fact]
    public void Load_SameTextTwice_BothPlacesTold()
    {
        folder.Add("locales/nl/helplines.yaml", "card-danger-title: Nu hulp");

        Assert.Contains(
            folder.Errors(),
            error => error.StartsWith("locales/nl/helplines.yaml:4: 'card-danger-title' stands in locales/nl/cards.yaml, line 6, too.", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_UnknownLanguage_Told()
    {
        folder.With("locales/fr/cards.yaml", "card-danger-title: Aide");

        Assert.Contains(folder.Errors(), error => error.Contains("'fr' is no language that is known. The folders are nl, nl-x-simple, en.", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_AnyChange_OtherHash()
    {
        var before = folder.Load().Content!.Version;
        var after = folder.Change(Youth, "weight: 3", "weight: 4").Load().Content!.Version;

        Assert.Equal(before.Label, after.Label);
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Equal(before, folder.Change(Youth, "weight: 4", "weight: 3").Load().Content!.Version);
    }

    [Fact]
    public void Load_DangerWords_Read()
    {
        folder.With("triage/danger.nl.yaml", "entries:\n  - redFlag: A1\n    phrases: [help mij nu]");

        Assert.Equal("A1", Assert.Single(folder.Load().Content!.Danger.Find("Kom, help mij nu")).RedFlag);
    }

    [Fact]
    public void Load_TopicWords_Read()
    {
        folder.With("triage/topics.nl.yaml", "topics:\n  - topic: grooming\n    phrases: [geheime vriend]");

        Assert.Equal("grooming", folder.Load().Content!.Triage.Read("ik heb een geheime vriend", Role.Youth).Topic);
    }

    [Theory]
    [InlineData("topics:\n  - topik: grooming", "triage/topics.nl.yaml:2:")]
    [InlineData("topics:\n  - topic: friends\n    phrases: [geheime vriend]", "triage:1: 'friends' is not a topic.")]
    public void Load_MistakeInTopicWords_Told(string list, string expected) =>
        Assert.Contains(folder.With("triage/topics.nl.yaml", list).Errors(), error => error.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("entries:\n  - redFlga: A1", "triage/danger.nl.yaml:2:")]
    [InlineData("entries:\n  - redFlag: A1\n    phrases: ['help (mij']", "triage/danger.nl.yaml:3: Phrase 'help (mij'")]
    [InlineData("entries:\n  - redFlag: A1\n    phrases:\n", "triage/danger.nl.yaml:3: Nothing stands here.")]
    [InlineData("", "triage/danger.nl.yaml:1: The file is empty.")]
    [InlineData("entries:\n  - redFlag: A77\n    phrases: [help mij nu]", "triage/danger.nl.yaml:1: There is no red flag 'A77'.")]
    public void Load_MistakeInDangerWords_Told(string list, string expected) =>
        Assert.Contains(folder.With("triage/danger.nl.yaml", list).Errors(), error => error.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("triage/answers.nl.yaml", "yes:\n  - ja\n  - <geengroep> ja\n", 3)]
    [InlineData("triage/commands.nl.yaml", "commands:\n  stop: [stop]\n  back:\n    - (terug\n", 4)]
    [InlineData("triage/answers.nl.yaml", "yes:\n  - ja\nunknownKey: [x]\n", 3)]
    public void Load_WordListOfTheAnswersThatCannotBeRead_ToldWithFileAndLine(string file, string text, int line)
    {
        using var folder = new ContentFolder();
        var error = Assert.Single(folder.With(file, text).Load(KnowledgeSource.LoadOptions).Problems, problem => problem.Severity == ContentSeverity.Error);

        Assert.Equal((file, line), (error.File, error.Line));
    }
}
