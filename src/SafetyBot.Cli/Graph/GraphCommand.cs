using System.CommandLine;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Graph;

/// <summary>"graph": draws a quickscan or the menu from the content.</summary>
internal sealed class GraphCommand : ExampleCommand
{
    private const string Menu = "menu";

    private readonly ContentOption content = new();

    private readonly Option<string> quickscan = new("--quickscan")
    {
        Description = "Which: youth, friend, parent or menu. Default: youth.",
        DefaultValueFactory = _ => "youth",
        HelpName = "id",
    };

    private readonly LocaleOption locale = new("In which language: nl, nl-x-simple or en. Default: nl.");

    private readonly Option<FileInfo?> write = new("--write")
    {
        Description = "Draw all pictures anew between the markers in this file, instead of printing one.",
        HelpName = "file",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public GraphCommand(Terminal terminal)
        : base(
            "graph",
            "Draw a quickscan or the menu as a Mermaid flowchart: what is asked after which answer. Red flags have a thick edge, context and strengths a round box.",
            "safetybot graph --quickscan youth",
            "safetybot graph --quickscan menu --locale en",
            "safetybot graph --write dialogs/README.md")
    {
        this.terminal = terminal;
        Options.Add(quickscan);
        Options.Add(locale);
        Options.Add(write);
        Options.Add(content);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var language = result.GetValue(locale) ?? Locale.Dutch;
        if (result.GetValue(write) is { } file)
        {
            if (!file.Exists)
            {
                throw new UsageException($"There is no file '{file}'.");
            }

            File.WriteAllText(file.FullName, GraphFile.WithPictures(File.ReadAllText(file.FullName), dialogs, language));
            return ExitCode.Ok;
        }

        terminal.Output.Write(ChartOf(result.GetValue(quickscan)!, dialogs, dialogs.Texts(language)));
        return ExitCode.Ok;
    }

    private static string ChartOf(string id, BotContent dialogs, TextCatalog texts) =>
        id == Menu ? MenuGraph.Of(texts)
        : dialogs.Questionnaires.TryGetValue(id, out var questionnaire) ? QuickscanGraph.Of(questionnaire, texts)
        : throw new UsageException($"There is no quickscan '{id}'. Use {string.Join(", ", dialogs.Questionnaires.Keys.Order(StringComparer.Ordinal))} or {Menu}.");
}
