using System.Globalization;
using SafetyBot.Domain.Content.Checks;
using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.ReturnPhrases;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content;

/// <summary>Reads dialogs/ and checks it against all rules of the content. Reads files, keeps nothing.</summary>
public static class ContentLoader
{
    /// <summary>Reads and checks a content directory.</summary>
    /// <param name="directory">The path of dialogs/.</param>
    /// <param name="options">What checking needs to know from outside.</param>
    /// <returns>The content when there is no error, and all problems at once. Files that cannot be read are problems too, never exceptions.</returns>
    public static ContentLoadResult Load(string directory, ContentLoadOptions? options = null)
    {
        var draft = new ContentDraft(options ?? new ContentLoadOptions());
        var files = ContentDirectory.Read(directory, draft);
        ContentFileKinds.ReadAll(files, draft);

        // A file that is no YAML at all would make hundreds of "missing" out of its one mistake.
        if (!draft.HasUnreadableFile)
        {
            draft.Problems.AddRange(ContentChecks.All.SelectMany(check => check.Check(draft)));
        }

        var problems = draft.Problems
            .Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenByDescending(problem => problem.Severity)
            .ToList();
        var broken = problems.Exists(problem => problem.Severity == ContentSeverity.Error);
        return new ContentLoadResult(broken ? null : Build(draft, files), problems);
    }

    private static QuestionWords WithTexts(QuestionWords words, ContentDraft draft)
    {
        return words with { Titles = Texts(""), Answers = Texts("-answer") };

        Dictionary<string, IReadOnlyList<string>> Texts(string part) => draft.Faq.ToDictionary(
            entry => entry.Id,
            IReadOnlyList<string> (entry) => [.. draft.TextsOf($"faq-{entry.Id}{part}").Where(text => text.Locale.Language() == words.Language).SelectMany(text => text.Text.Bubbles)]);
    }

    private static BotContent Build(ContentDraft draft, IReadOnlyDictionary<string, string> files)
    {
        var received = draft.Models is { } learned ? draft.Lists!.SignalsWith(learned.Signals) : null;
        var label = draft.Statuses.Select(status => status.Status.Date).Max().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new BotContent(
            draft.Texts.ToDictionary(texts => texts.Key, texts => new TextCatalog(texts.Key, texts.Value.ToDictionary(text => text.Key, text => text.Value.Bubbles))),
            Locales.All.Where(draft.HasDrafts).ToHashSet())
        {
            Version = ContentVersion.Of(label, files),
            Questionnaires = draft.Questionnaires.ToDictionary(questionnaire => questionnaire.Id),
            Scorers = draft.Questionnaires.ToDictionary(questionnaire => questionnaire.Id, questionnaire => new QuickscanScorer(questionnaire)),
            Advice = new AdviceTopics(draft.Topics, draft.Signals.Values),
            Faq = new FaqLibrary(draft.Faq, [.. draft.QuestionWords.Select(list => WithTexts(list.Words, draft))], draft.Guard!),
            Cards = new DangerCards(draft.Cards),
            Helplines = new HelplineDirectory(draft.Helplines),
            Signals = draft.Signals,
            Sources = draft.Sources,
            DangerWords = draft.DangerWords,
            Danger = draft.Danger!,
            Triage = draft.Triage!,
            Told = draft.Told!,
            Lists = draft.Lists!,
            Model = draft.Models is { } models ? draft.Lists!.TriageWith(models.Triage) : null,
            ReceivedSignals = received,
            Received = new ReceivedReader(received, draft.Danger!, draft.ReceivedDanger!),
            ReceivedMeanings = draft.ReceivedSignals,
            ReturnWords = draft.ReturnWords.ToDictionary(words => words.List.Language, words => words.List),
            ReturnPhrases = new ReturnPhraseReader(draft.ReturnWords.Select(words => words.List)),
            OtherFiles = files.Where(file => !ContentFileKinds.IsKnown(file.Key)).ToDictionary(),
        };
    }
}
