using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.ReturnPhrases;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content;

/// <summary>Everything in dialogs/, read and checked. Never changes; a reload makes a new one.</summary>
public sealed class BotContent
{
    private readonly IReadOnlyDictionary<Locale, TextCatalog> texts;
    private readonly IReadOnlySet<Locale> drafts;

    /// <summary>Puts content together.</summary>
    /// <param name="texts">The sentences per locale; every locale is there.</param>
    /// <param name="drafts">The locales in which something is still a draft.</param>
    public BotContent(IReadOnlyDictionary<Locale, TextCatalog> texts, IReadOnlySet<Locale> drafts)
    {
        this.texts = texts;
        this.drafts = drafts;
    }

    /// <summary>Which content it is.</summary>
    public required ContentVersion Version { get; init; }

    /// <summary>The quickscans by id: "youth", "friend", "parent".</summary>
    public required IReadOnlyDictionary<string, Questionnaire> Questionnaires { get; init; }

    /// <summary>The scorers of the quickscans, by the same ids.</summary>
    public required IReadOnlyDictionary<string, QuickscanScorer> Scorers { get; init; }

    /// <summary>Advice per topic.</summary>
    public required AdviceTopics Advice { get; init; }

    /// <summary>Questions with authored answers, and what finds them.</summary>
    public required FaqLibrary Faq { get; init; }

    /// <summary>The danger cards.</summary>
    public required DangerCards Cards { get; init; }

    /// <summary>The helplines.</summary>
    public required HelplineDirectory Helplines { get; init; }

    /// <summary>The risk signals by id.</summary>
    public required IReadOnlyDictionary<string, Signal> Signals { get; init; }

    /// <summary>The sources by key.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    /// <summary>The words of danger, one list a language.</summary>
    public required IReadOnlyList<DangerWordList> DangerWords { get; init; }

    /// <summary>Recognises the words of danger. Costly to build, so built once with the content.</summary>
    public required DangerRecognizer Danger { get; init; }

    /// <summary>Says what a message is about, by the words of topics. Built once too.</summary>
    public required ITriage Triage { get; init; }

    /// <summary>Finds what a message tells plainly of that which a quickscan asks.</summary>
    public required ToldRecognizer Told { get; init; }

    /// <summary>All word lists and cues that free text is read with.</summary>
    public required TriageLists Lists { get; init; }

    /// <summary>Reads free text with its urgency; null without a model: then <see cref="Danger"/> and <see cref="Triage"/> answer alone.</summary>
    public TriageModel? Model { get; init; }

    /// <summary>Finds signals in a message that somebody received; null without a model.</summary>
    public SignalModel? ReceivedSignals { get; init; }

    /// <summary>Reads a message that somebody received: signals and dangers.</summary>
    public required ReceivedReader Received { get; init; }

    /// <summary>What each signal in a received message counts for, by id.</summary>
    public required IReadOnlyDictionary<string, ReceivedSignal> ReceivedMeanings { get; init; }

    /// <summary>The words by which somebody comes back, by language: "nl", "en".</summary>
    public required IReadOnlyDictionary<string, ReturnWordList> ReturnWords { get; init; }

    /// <summary>Reads these words.</summary>
    public required ReturnPhraseReader ReturnPhrases { get; init; }

    /// <summary>Word lists and other files as they are: text by path below dialogs/ ("triage/topics.nl.yaml").</summary>
    public required IReadOnlyDictionary<string, string> OtherFiles { get; init; }

    /// <summary>The sentences in a locale.</summary>
    public TextCatalog Texts(Locale locale) => texts[locale];

    /// <summary>Whether anything shown in this locale was not reviewed by a professional yet.</summary>
    public bool HasDrafts(Locale locale) => drafts.Contains(locale);

    /// <summary>The quickscan for a role; a professional and who did not say have none of their own.</summary>
    public Questionnaire? QuestionnaireFor(Role role) => Questionnaires.Values.FirstOrDefault(questionnaire => questionnaire.Role == role);
}
