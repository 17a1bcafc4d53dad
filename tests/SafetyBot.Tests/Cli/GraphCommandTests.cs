using SafetyBot.Cli.Graph;
using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

public sealed class GraphCommandTests
{
    [Fact]
    public async Task Graph_Quickscan_HasEveryQuestionAndEveryCondition()
    {
        var run = await SafetyBotRun.RunAsync("graph", "--quickscan", "parent");
        var scan = Talk.Content.Questionnaires["parent"];

        Assert.Equal(0, run.Code);
        Assert.All(scan.Questions, question => Assert.Contains($"\"{question.LinkId}: ", run.Output, StringComparison.Ordinal));
        Assert.Equal(scan.Questions.Sum(question => Math.Max(1, question.EnableWhen.Count)), run.Output.Split("-->").Length + run.Output.Split("-.->").Length - 2);
        Assert.Equal(scan.Questions.Count(question => question.IsRedFlag), run.Output.Split(":::redFlag").Length - 1);
    }

    [Fact]
    public async Task Graph_Menu_LeadsToTheQuestionsOfTheConversation()
    {
        var run = await SafetyBotRun.RunAsync("graph", "--quickscan", "menu", "--locale", "en");

        Assert.Contains("""menu-menu -->|"Answer some questions"| menu-role""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_InTheReadme_AreWhatTheContentSays()
    {
        var text = File.ReadAllText(Path.Combine(Dialogs.Schemas, "..", "README.md")).ReplaceLineEndings("\n");

        Assert.True(
            text == GraphFile.WithPictures(text, Talk.Content, Locale.Dutch),
            "Draw them anew: dotnet run --project src/SafetyBot.Cli -- graph --write dialogs/README.md");
    }
}
