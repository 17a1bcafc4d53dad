using SafetyBot.Conversations.Answers;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>Gives the newest content with its readers, and to a running scan the questions and weights it began with.</summary>
/// <param name="library">The content.</param>
/// <param name="watch">Watches over the trained model; null: in the usual way.</param>
public sealed class KnowledgeSource(ContentLibrary library, ModelWatch? watch = null)
{
    private volatile Knowledge current = Build(library.Current, watch ??= new ModelWatch());

    /// <summary>How the trained model is doing.</summary>
    public ModelWatch Watch { get; } = watch;

    /// <summary>The content in force.</summary>
    public Knowledge Current
    {
        get
        {
            var known = current;
            if (!ReferenceEquals(known.Content, library.Current))
            {
                current = known = Build(library.Current, Watch);
            }

            return known;
        }
    }

    /// <summary>The questionnaire a scan goes on with.</summary>
    public Questionnaire ScanFor(QuestionnaireResponse response) => ContentFor(response).Questionnaires[response.Questionnaire];

    /// <summary>The scorer of the questionnaire a scan goes on with.</summary>
    public QuickscanScorer ScorerFor(QuestionnaireResponse response) => ContentFor(response).Scorers[response.Questionnaire];

    // The content the scan began with while the process has it and its words still exist, else the newest.
    private BotContent ContentFor(QuestionnaireResponse response)
    {
        var newest = Current.Content;
        if (response.ContentVersion == newest.Version.ToString() || library.Find(response.ContentVersion) is not { } older)
        {
            return newest;
        }

        var texts = newest.Texts(Locale.Dutch);
        return older.Questionnaires.TryGetValue(response.Questionnaire, out var began)
            && began.Questions.All(question => texts.Has(PromptQuestion.IdOf(began, question)))
                ? older
                : newest;
    }

    /// <summary>How the content is loaded with all that a conversation reads of it, so that a mistake is told at loading.</summary>
    public static ContentLoadOptions LoadOptions { get; } = new()
    {
        ReadOthers = files =>
        {
            _ = AnswersIn(files);
            _ = CommandsIn(files);
        },
    };

    private static Knowledge Build(BotContent content, ModelWatch watch) => new(
        content,
        AnswersIn(content.OtherFiles),
        CommandsIn(content.OtherFiles),
        content.Danger,
        content.Triage,
        new SafeTriage(watch.Over(content.Model), content.Danger, content.Triage));

    private static AnswerReader AnswersIn(IReadOnlyDictionary<string, string> files) => new([.. WordLists<AnswerWordList>(files, "answers")]);

    private static CommandReader CommandsIn(IReadOnlyDictionary<string, string> files) => new([.. WordLists<CommandWordList>(files, "commands")]);

    private static IEnumerable<T> WordLists<T>(IReadOnlyDictionary<string, string> files, string name)
        where T : WordList =>
        files.Where(file => file.Key.StartsWith($"triage/{name}.", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => WordListFile.Read<T>(file.Key, file.Value));
}
