using System.CommandLine;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli;

/// <summary>"--content": which dialogs folder. Without it: the one beside the program, else the nearest one upward from the working directory.</summary>
internal sealed class ContentOption : Option<DirectoryInfo?>
{
    private const string Folder = "dialogs";

    /// <summary>The option.</summary>
    public ContentOption()
        : base("--content")
    {
        Description = "The folder with the content. Default: 'dialogs' beside the program, else upward from here.";
        HelpName = "folder";
    }

    /// <summary>The folder to read.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string FolderFrom(ParseResult result)
    {
        if (result.GetValue(this) is { } given)
        {
            return given.Exists ? given.FullName : throw new UsageException($"There is no folder '{given}'. Name the folder with the content after --content.");
        }

        var beside = Path.Combine(AppContext.BaseDirectory, Folder);
        return Directory.Exists(beside) ? beside
            : Upward(Directory.GetCurrentDirectory())
            ?? throw new UsageException("No folder 'dialogs' was found beside the program or upward from here. Name it with --content.");
    }

    /// <summary>The content without an error in it; else all problems are told on standard error.</summary>
    /// <returns>The content, or null when it has an error.</returns>
    public BotContent? Load(ParseResult result, Terminal terminal)
    {
        var (content, problems) = ContentLoader.Load(FolderFrom(result), KnowledgeSource.LoadOptions);
        if (content is null)
        {
            foreach (var problem in problems.Where(problem => problem.Severity is ContentSeverity.Error))
            {
                terminal.Error.WriteLine($"{problem.File}:{problem.Line}: {problem.Message}");
            }
        }

        return content;
    }

    private static string? Upward(string? from)
    {
        for (; from is not null; from = Path.GetDirectoryName(from))
        {
            var folder = Path.Combine(from, Folder);
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
