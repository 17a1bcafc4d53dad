using System.CommandLine;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Chat;

/// <summary>"chat": talk with the bot at the terminal, through a pipe, or from a script.</summary>
internal sealed class ChatCommand : ExampleCommand
{
    private readonly ContentOption content = new();

    private readonly Option<string?> locale = new("--locale")
    {
        Description = "Language: nl, nl-x-simple (easy Dutch) or en; another gives the nearest of these. Default: nl.",
        HelpName = "tag",
    };

    private readonly Option<Role?> role = new("--role")
    {
        Description = "For whom, when it need not be asked: youth, friend, parent or professional.",
        HelpName = "role",
    };

    private readonly Option<FileInfo?> script = new("--script")
    {
        Description = "Play the user lines of a .chat file, or of a file with one line a message, and print both sides.",
        HelpName = "file",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public ChatCommand(Terminal terminal)
        : base(
            "chat",
            "Talk with the bot. Type an answer, the number of a choice, or [Its words]. Ctrl+D ends.",
            "safetybot chat",
            "safetybot chat --locale nl-x-simple --role youth",
            "echo \"iemand dreigt met mijn foto\" | safetybot chat",
            "safetybot chat --script talk.chat")
    {
        this.terminal = terminal;
        role.CustomParser = RoleOption.Parse;
        Options.Add(locale);
        Options.Add(role);
        Options.Add(content);
        Options.Add(script);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var failures = new FailureLine(terminal);
        var pipeline = new TurnPipeline(new KnowledgeSource(new ContentLibrary(dialogs)), failures);
        var asked = result.GetValue(locale);
        Locale? language = asked is null ? null : Locales.Nearest(asked);
        if (result.GetValue(script) is { } file)
        {
            await PlayAsync(file, pipeline, language, result.GetValue(role));
            return failures.Seen ? ExitCode.Failed : ExitCode.Ok;
        }

        var user = new ServiceUser { Locale = language ?? Locale.Dutch, Role = result.GetValue(role) ?? Role.Unknown };
        IChatView view = terminal.IsInteractive ? new TerminalView(terminal) : new PipeView(terminal);
        if (asked is not null && !asked.StartsWith(user.Locale.Language(), StringComparison.OrdinalIgnoreCase))
        {
            view.Show([.. dialogs.Texts(user.Locale).Bubbles("language-nearest").Select(bubble => (Activity)MessageFactory.Text(bubble))]);
        }

        var whole = await new ChatSession(view, pipeline, dialogs, user, terminal.Time).RunAsync(cancellationToken);
        return whole && !failures.Seen ? ExitCode.Ok : ExitCode.Failed;
    }

    private async Task PlayAsync(FileInfo file, TurnPipeline pipeline, Locale? language, Role? known)
    {
        if (!file.Exists)
        {
            throw new UsageException($"There is no file '{file}'.");
        }

        var chat = ChatScript.Parse(await File.ReadAllTextAsync(file.FullName));
        var time = chat.Now is { } now ? new FixedTime(now) : terminal.Time;
        await ChatPlayer.PlayAsync(chat, pipeline, ChatPlayer.UserOf(chat, language, known), time, terminal.Output.WriteLine);
    }
}
