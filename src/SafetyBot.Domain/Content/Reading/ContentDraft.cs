using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.ReturnPhrases;
using SafetyBot.Domain.Triage;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Content that was read and is being checked: what was found, where it stands, and what is wrong so far.</summary>
internal sealed class ContentDraft(ContentLoadOptions options)
{
    private readonly Dictionary<object, Place> places = new(ReferenceEqualityComparer.Instance);

    public ContentLoadOptions Options { get; } = options;

    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Whether a file is no YAML at all, so that what it should hold is not known to be missing.</summary>
    public bool HasUnreadableFile { get; set; }

    public Dictionary<string, Source> Sources { get; } = [];

    public Dictionary<string, Signal> Signals { get; } = [];

    public List<Questionnaire> Questionnaires { get; } = [];

    public List<DangerCard> Cards { get; } = [];

    public List<AdviceTopic> Topics { get; } = [];

    public List<Helpline> Helplines { get; } = [];

    /// <summary>Questions with authored answers.</summary>
    public List<FaqEntry> Faq { get; } = [];

    /// <summary>How people ask them, one list a language, with the place of each question and of the file.</summary>
    public List<(QuestionWords Words, IReadOnlyDictionary<string, Place> Asked, Place File)> QuestionWords { get; } = [];

    /// <summary>What finds questions that are not answered, or null when a phrase cannot be read.</summary>
    public FaqGuard? Guard { get; set; }

    public List<DangerWordList> DangerWords { get; } = [];

    /// <summary>The recogniser of these words, or null when a phrase cannot be read.</summary>
    public DangerRecognizer? Danger { get; set; }

    /// <summary>What the signals in received messages count for, by id.</summary>
    public Dictionary<string, ReceivedSignal> ReceivedSignals { get; } = [];

    /// <summary>The words of danger in received messages.</summary>
    public List<DangerWordList> ReceivedDangerWords { get; } = [];

    /// <summary>The recogniser of these words, or null when a phrase cannot be read.</summary>
    public DangerRecognizer? ReceivedDanger { get; set; }

    public List<TopicWordList> TopicWords { get; } = [];

    /// <summary>What tells topics by these words, or null when a phrase cannot be read.</summary>
    public WordListTriage? Triage { get; set; }

    public List<ToldWordList> ToldWords { get; } = [];

    /// <summary>What finds that which is told plainly, or null when a phrase cannot be read.</summary>
    public ToldRecognizer? Told { get; set; }

    /// <summary>All lists that free text is read with, or null when a phrase cannot be read.</summary>
    public TriageLists? Lists { get; set; }

    /// <summary>What the triage learned, or null when the file is missing or cannot be read.</summary>
    public TrainedModels? Models { get; set; }

    /// <summary>The words by which somebody comes back, one list a language, with the place of each word.</summary>
    public List<(ReturnWordList List, IReadOnlyList<Place> Places)> ReturnWords { get; } = [];

    public Dictionary<Locale, Dictionary<string, AuthoredText>> Texts { get; } = Locales.All.ToDictionary(locale => locale, _ => new Dictionary<string, AuthoredText>());

    /// <summary>The status of every item, with its place.</summary>
    public List<(ContentStatus Status, Place Place)> Statuses { get; } = [];

    /// <summary>Remembers where an item stands, and gives it back.</summary>
    public T Placed<T>(T item, Place place)
        where T : class
    {
        places[item] = place;
        return item;
    }

    /// <summary>Where an item stands.</summary>
    public Place PlaceOf(object item) => places[item];

    /// <summary>Whether the words of the interface have a status; without one they count as a draft.</summary>
    public bool HasInterfaceStatus { get; set; }

    public bool HasDrafts(Locale locale) => !HasInterfaceStatus || Statuses.Any(item => IsDraft(item.Status, locale));

    public static bool IsDraft(ContentStatus status, Locale locale) =>
        status.Review.GetValueOrDefault(locale.Tag(), ReviewState.Draft) == ReviewState.Draft;

    /// <summary>Whether the first locale has a text of this key. That the others have it too is a rule of its own.</summary>
    public bool HasText(string key) => Texts[Locale.Dutch].ContainsKey(key);

    /// <summary>A text in a locale, or null.</summary>
    public AuthoredText? Text(Locale locale, string key) => Texts[locale].GetValueOrDefault(key);

    /// <summary>A text in every locale that has it.</summary>
    public IEnumerable<(Locale Locale, AuthoredText Text)> TextsOf(string key) =>
        Locales.All.Where(locale => Texts[locale].ContainsKey(key)).Select(locale => (locale, Texts[locale][key]));

    /// <summary>All texts of all locales.</summary>
    public IEnumerable<(Locale Locale, AuthoredText Text)> AllTexts() =>
        Texts.SelectMany(texts => texts.Value.Values.Select(text => (texts.Key, text)));
}
