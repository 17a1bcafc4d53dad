using SafetyBot.Cli.Chat;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Conversations;

/// <summary>
/// Whole conversations, one .chat file each. The user's lines are played, the state goes through JSON between them, and the whole text must be
/// what the file says. With SAFETYBOT_REWRITE_CHATS=1 the files are written anew: read what changed before you keep it.
/// </summary>
public sealed class ChatFileTests : ITurnFailureObserver
{
    private static readonly DateTimeOffset UsualTime = new(2026, 11, 24, 16, 0, 0, TimeSpan.FromHours(1));

    private readonly List<Exception> failures = [];

    public static string Folder { get; } = Path.Combine(Dialogs.Schemas, "..", "..", "tests", "SafetyBot.Tests", "Conversations");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Chat_SaysWhatTheFileSays(string file)
    {
        var path = Path.Combine(Folder, file);
        var expected = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var script = ChatScript.Parse(expected);
        var lines = new List<string>(script.Header);
        await ChatPlayer.PlayAsync(
            script, new TurnPipeline(Talk.Source, this), ChatPlayer.UserOf(script), new FixedTime(script.Now ?? UsualTime), lines.Add);
        var played = string.Join('\n', lines) + "\n";

        Assert.Empty(failures);
        if (Environment.GetEnvironmentVariable("SAFETYBOT_REWRITE_CHATS") == "1")
        {
            await File.WriteAllTextAsync(path, played);
            return;
        }

        Assert.Equal(expected, played);
    }

    [Fact]
    public void Files_EveryQuestionAndLocale_IsMetBySome()
    {
        var said = string.Concat(Files().Select(row => File.ReadAllText(Path.Combine(Folder, row.Data))));
        var missing = Talk.Content.Questionnaires.Values
            .SelectMany(scan => scan.Questions.Select(question => PromptQuestion.IdOf(scan, question)))
            .Where(key => !Locales.All.Any(locale => said.Contains(Talk.Content.Texts(locale).Line(key), StringComparison.Ordinal)));

        Assert.True(Files().Count >= 60);
        Assert.Empty(missing);
    }

    void ITurnFailureObserver.TurnFailed(string conversationId, Exception exception) => failures.Add(exception);
}
