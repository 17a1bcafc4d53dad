using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.Content;

/// <summary>The content as it was read at start, and all that is wrong with it.</summary>
public sealed class DialogsContent : IStartCheck
{
    private readonly Lazy<ContentLoadResult> loaded;
    private readonly Lazy<ContentLibrary> library;
    private readonly Lazy<KnowledgeSource> knowledge;

    /// <summary>Will read the directory of the settings when first asked.</summary>
    public DialogsContent(IOptions<DialogsOptions> options)
    {
        loaded = new(() => ContentLoader.Load(options.Value.Directory, KnowledgeSource.LoadOptions));
        library = new(() => new ContentLibrary(loaded.Value.Content ?? throw new StartException("The content has errors.")));
        knowledge = new(() => new KnowledgeSource(library.Value));
    }

    /// <summary>The content in force.</summary>
    public ContentLibrary Library => library.Value;

    /// <summary>The content in force with its readers.</summary>
    public KnowledgeSource Knowledge => knowledge.Value;

    /// <inheritdoc />
    public IEnumerable<string> Problems()
    {
        try
        {
            return loaded.Value.Content is null ? loaded.Value.Problems.Where(IsError).Select(Told) : [];
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            // Wrong settings are told by the check of the settings.
            return [];
        }
    }

    /// <summary>Whether it keeps the content from being used.</summary>
    public static bool IsError(ContentProblem problem) => problem.Severity == ContentSeverity.Error;

    /// <summary>A problem in one line, with its place.</summary>
    public static string Told(ContentProblem problem) => $"dialogs/{problem.File}:{problem.Line}: {problem.Message}";
}
