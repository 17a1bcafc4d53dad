using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>The questions of the conversation itself (menus, role, country…). Their words stand in dialogs/locales/*/interface.yaml under their ids.</summary>
public static class Questions
{
    /// <summary>What is taken for words that could not be read where the menu is the way on.</summary>
    public const string ToMenu = "to-menu";

    /// <summary>The option to come back another day, where this installation can.</summary>
    public const string ComeBack = "come-back";

    private static readonly Role[] Readers = [Domain.Quickscan.Role.Youth, Domain.Quickscan.Role.Friend, Domain.Quickscan.Role.Parent];

    /// <summary>The menu.</summary>
    public static PromptQuestion Menu { get; } = new("menu", "tell", "scan", "more") { FreeText = true, NeedsStory = true };

    /// <summary>The menu while a quickscan waits.</summary>
    public static PromptQuestion MenuResume { get; } = new("menu-resume", "resume", "tell", "more") { FreeText = true, NeedsStory = true, YesMeans = "resume" };

    /// <summary>More choices of the menu.</summary>
    public static PromptQuestion More { get; } = new("more", "check", "person", "other") { TakesStory = true, Fallback = ToMenu };

    /// <summary>Yet more choices.</summary>
    public static PromptQuestion More2 { get; } = new("more-2", "tips", "language", "other") { TakesStory = true, Fallback = ToMenu };

    /// <summary>The last choices.</summary>
    public static PromptQuestion More3 { get; } = new("more-3", "wrongdoing", "know", ComeBack) { TakesStory = true, Fallback = ToMenu };

    /// <summary>A question of one's own, or topics of tips and explanations.</summary>
    public static PromptQuestion Tips { get; } = new("tips", "ask", "sextortion", "other") { TakesStory = true, Fallback = ToMenu };

    /// <summary>More topics of tips.</summary>
    public static PromptQuestion Tips2 { get; } = new("tips-2", "grooming", "image-abuse", "other") { TakesStory = true, Fallback = ToMenu };

    /// <summary>Yet more topics of tips.</summary>
    public static PromptQuestion Tips3 { get; } = new("tips-3", "bullying", "prevention") { TakesStory = true, Fallback = ToMenu };

    /// <summary>About whom it is.</summary>
    public static PromptQuestion Role { get; } = new("role", "self", "friend", "adult", AnswerIds.Unknown) { Fallback = AnswerIds.Unknown };

    /// <summary>Which adult.</summary>
    public static PromptQuestion RoleAdult { get; } = new("which-adult", "child", "work", AnswerIds.Unknown) { Fallback = AnswerIds.Unknown };

    /// <summary>The language.</summary>
    public static PromptQuestion Language { get; } = new("language", "dutch", "easy", "english") { TakesStory = true, Fallback = ToMenu };

    /// <summary>Asks to tell in own words.</summary>
    public static PromptQuestion Tell { get; } = new("tell") { FreeText = true, NeedsStory = true };

    /// <summary>What to do now that it is known what it is about.</summary>
    public static PromptQuestion TellNext { get; } = new("tell-next", "scan", "advice", "helplines") { TakesStory = true, Fallback = "helplines" };

    /// <summary>Before a quickscan begins.</summary>
    public static PromptQuestion ScanIntro { get; } = new("scan-intro", "start", "later") { YesMeans = "start", NoMeans = "later", Fallback = "later" };

    /// <summary>When a quickscan waits to go on.</summary>
    public static PromptQuestion ScanResume { get; } = new("scan-resume", "resume", "restart", "later") { YesMeans = "resume", NoMeans = "later", Fallback = "later" };

    /// <summary>At the first high: help now, or some more questions first.</summary>
    public static PromptQuestion FirstHigh { get; } = new("first-high", "help", "continue") { YesMeans = "help", NoMeans = "continue", Fallback = "help" };

    /// <summary>A red flag is taken back: was that a mistake?</summary>
    public static PromptQuestion TakenBack { get; } = new("taken-back", "mistake", "keep") { YesMeans = "mistake", NoMeans = "keep", OnlyPlain = AnswerIds.Yes, Fallback = "keep" };

    /// <summary>Words that raised a danger card are taken back: were they a mistake?</summary>
    public static PromptQuestion WordsTakenBack { get; } = new("words-taken-back", "mistake", "keep") { ComesFirst = true, YesMeans = "mistake", NoMeans = "keep", OnlyPlain = AnswerIds.Yes, Fallback = "keep" };

    /// <summary>The review of all answers.</summary>
    public static PromptQuestion Review { get; } = new("scan-review", "correct", "change") { YesMeans = "correct", NoMeans = "change", Fallback = "correct" };

    /// <summary>After the result.</summary>
    public static PromptQuestion ResultNext { get; } = new("result-next", "advice", "helplines", "menu") { TakesStory = true, Fallback = "advice" };

    /// <summary>Who the other is, in the words for who reads it.</summary>
    /// <param name="reader">For whom the advice is.</param>
    public static PromptQuestion OtherPersonFor(Role reader) =>
        new(IdFor("other-person", reader), "online", "reallife", "home", AnswerIds.Unknown, AnswerIds.Declined) { Fallback = AnswerIds.Unknown };

    /// <summary>Whether home is safe for the young person, in the words for who reads it.</summary>
    /// <param name="reader">For whom the advice is.</param>
    public static PromptQuestion HomeSafeFor(Role reader) =>
        new(IdFor("home-safe", reader), "safe", "unsafe", AnswerIds.Unknown, AnswerIds.Declined) { YesMeans = "safe", NoMeans = "unsafe", OnlyPlain = AnswerIds.Yes, Fallback = AnswerIds.Unknown };

    /// <summary>The age band of the young person it is about.</summary>
    public static PromptQuestion Age { get; } = AgeQuestion("age");

    /// <summary>The age band, asked of the young person.</summary>
    public static PromptQuestion OwnAge { get; } = AgeQuestion("own-age");

    /// <summary>Whether a young person of 16 or older is 18.</summary>
    public static PromptQuestion Adult { get; } = AdultQuestion("adult");

    /// <summary>Whether they are 18, asked of the young person.</summary>
    public static PromptQuestion OwnAdult { get; } = AdultQuestion("own-adult");

    /// <summary>After an advice.</summary>
    public static PromptQuestion AdviceNext { get; } = new("advice-next", "next", "who", "enough") { YesMeans = "next", NoMeans = "enough", Fallback = "next", Commands = [PromptQuestion.Sources] };

    /// <summary>Whether the advice helped.</summary>
    public static PromptQuestion AdviceHelped { get; } = new("advice-helped", "helped", "bit", "not") { YesMeans = "helped", NoMeans = "not", Fallback = "bit" };

    /// <summary>Country of the helplines, while it is not known.</summary>
    public static PromptQuestion Country { get; } = new("country", "netherlands", "belgium", "elsewhere") { TakesStory = true, Fallback = "done" };

    /// <summary>After the helplines of a country.</summary>
    public static PromptQuestion Helplines { get; } = new("helplines", "done", "country") { TakesStory = true, YesMeans = "done", NoMeans = "country", Fallback = "done" };

    /// <summary>After a danger card, in the words for who reads it.</summary>
    /// <param name="reader">For whom the card is written.</param>
    public static PromptQuestion SafeNowFor(Role reader) =>
        new(IdForHelper("safe-now", reader), AnswerIds.Yes, AnswerIds.No, AnswerIds.Unknown) { ComesFirst = true, OnlyPlain = AnswerIds.Yes, Fallback = AnswerIds.Unknown };

    /// <summary>After the card for a child who is missing: whether the one who looks for them knows where they are.</summary>
    /// <param name="reader">For whom the card is written: not the child.</param>
    public static PromptQuestion FoundFor(Role reader) =>
        new(IdForHelper("found", reader), AnswerIds.Yes, AnswerIds.No, AnswerIds.Unknown) { ComesFirst = true, OnlyPlain = AnswerIds.Yes, Fallback = AnswerIds.Unknown };

    /// <summary>After a threat with a deadline: asks directly, in the words for who reads it.</summary>
    /// <param name="reader">For whom the card is written.</param>
    public static PromptQuestion AskSuicideAfterCardFor(Role reader) =>
        IsHelper(reader) ? AskSuicideFor(reader) : AskSuicideQuestion("card-ask-suicide");

    /// <summary>From high, before advice: asks directly about wanting to die, in the words for who reads it.</summary>
    /// <param name="reader">For whom the advice is.</param>
    public static PromptQuestion AskSuicideFor(Role reader) =>
        AskSuicideQuestion($"ask-suicide-{Cards.Id(reader)}");

    /// <summary>Where to go after a danger card.</summary>
    public static PromptQuestion CardNext { get; } = new("card-next", "resume", "advice", "helplines") { Commands = ["back", "menu", "pause", "resume"], Fallback = "helplines" };

    /// <summary>What the bot knows.</summary>
    public static PromptQuestion Know { get; } = new("know", "keep", "forget") { YesMeans = "forget", NoMeans = "keep", OnlyPlain = AnswerIds.Yes, Fallback = "keep" };

    /// <summary>Whether to forget it all.</summary>
    public static PromptQuestion Forget { get; } = new("forget", "forget", "keep") { YesMeans = "forget", NoMeans = "keep", OnlyPlain = AnswerIds.Yes, Fallback = "keep" };

    /// <summary>Asks for the words that somebody sent.</summary>
    public static PromptQuestion CheckMessage { get; } = new("check-message") { FreeText = true, TakesReceived = true };

    /// <summary>Somebody wants to meet soon: whether they are known from the internet only.</summary>
    public static PromptQuestion CheckKnown { get; } =
        new("check-known", AnswerIds.Yes, AnswerIds.No, AnswerIds.Unknown) { ComesFirst = true, OnlyPlain = AnswerIds.No, Fallback = AnswerIds.Unknown };

    /// <summary>No signal was found: how the message feels.</summary>
    public static PromptQuestion CheckFeeling { get; } = new("check-feeling", "bad", "fine", AnswerIds.Unknown) { NoMeans = "bad", Fallback = AnswerIds.Unknown };

    /// <summary>After the signals of a message, where not all were told.</summary>
    public static PromptQuestion CheckMore { get; } = new("check-more", "more", "advice", "other") { TakesStory = true, YesMeans = "more", Fallback = "advice" };

    /// <summary>After the signals of a message.</summary>
    public static PromptQuestion CheckNext { get; } = new("check-next", "advice", "helplines", "other") { TakesStory = true, YesMeans = "advice", Fallback = "helplines" };

    /// <summary>What else can be done after a message was checked.</summary>
    public static PromptQuestion CheckOther { get; } = new("check-other", "again", "scan", ToMenu) { TakesStory = true, Fallback = ToMenu };

    /// <summary>Whether a computer elsewhere may read along. Words are no yes: they are what the person came to tell.</summary>
    public static PromptQuestion ReadAlong { get; } =
        new("read-along", AnswerIds.No, AnswerIds.Yes, AnswerIds.Unknown) { FreeText = true, OnlyPlain = AnswerIds.Yes, Commands = ["why"] };

    /// <summary>What the bot knows, where a computer elsewhere reads along.</summary>
    public static PromptQuestion KnowReader { get; } = new("know-reader", "keep", "alone", "forget") { Fallback = "keep" };

    /// <summary>What the person wants to know.</summary>
    public static PromptQuestion Ask { get; } = new("ask", "menu") { FreeText = true, TakesQuestion = true, TakesStory = true };

    /// <summary>No answer was found.</summary>
    public static PromptQuestion AskNothing { get; } = new("ask-nothing", "other", "tell", "helplines") { FreeText = true, TakesQuestion = true, TakesStory = true };

    /// <summary>After an answer.</summary>
    public static PromptQuestion AskNext { get; } =
        new("ask-next", "done", "other", "help") { FreeText = true, TakesQuestion = true, TakesStory = true, YesMeans = "done", NoMeans = "other", Commands = [PromptQuestion.Sources] };

    /// <summary>Which help, after an answer.</summary>
    public static PromptQuestion AskHelp { get; } = new("ask-help", "advice", "scan", "helplines") { TakesStory = true, Fallback = "helplines" };

    /// <summary>What is asked is not answered.</summary>
    public static PromptQuestion AskRefused { get; } = new("ask-refused", "help", "back") { TakesStory = true, YesMeans = "help", NoMeans = "back", Fallback = "back" };

    /// <summary>Whether to have four words to come back by.</summary>
    public static PromptQuestion Return { get; } = new("return", "make", "have", "not") { YesMeans = "make", NoMeans = "not", OnlyPlain = AnswerIds.Yes, Fallback = "not" };

    /// <summary>Asks for the four words.</summary>
    public static PromptQuestion ReturnWords { get; } = new("return-words", ToMenu) { FreeText = true, TakesPhrase = true };

    /// <summary>Says back what was understood and asks whether that is right.</summary>
    /// <param name="topic">A topic of triage.</param>
    public static PromptQuestion Understood(string topic) => new($"understood-{topic}", AnswerIds.Yes, AnswerIds.No) { TakesStory = true, Fallback = AnswerIds.Unknown };

    /// <summary>All questions of the conversation itself.</summary>
    public static IReadOnlyList<PromptQuestion> All { get; } =
    [
        Menu, MenuResume, More, More2, Tips, Tips2, Tips3, Role, RoleAdult, Language, Tell, TellPickQuestion.For([]), TellPickQuestion.MoreFor([]), TellNext, ScanIntro, ScanResume,
        FirstHigh, TakenBack, Review, ResultNext, Age, OwnAge, Adult, OwnAdult, AdviceNext, AdviceHelped, Country, Helplines,
        CardNext, Know, Forget, More3, CheckMessage, CheckKnown, CheckFeeling, CheckMore, CheckNext, CheckOther, WordsTakenBack, Return, ReturnWords, .. Topics.OfConcern.Select(Understood),
        .. Readers.SelectMany(reader => (PromptQuestion[])
            [SafeNowFor(reader), OtherPersonFor(reader), HomeSafeFor(reader), AskSuicideFor(reader)]),
        AskSuicideAfterCardFor(Domain.Quickscan.Role.Youth), SafeNowFor(Domain.Quickscan.Role.Professional), AskSuicideFor(Domain.Quickscan.Role.Professional),
        FoundFor(Domain.Quickscan.Role.Friend), FoundFor(Domain.Quickscan.Role.Parent), FoundFor(Domain.Quickscan.Role.Professional),
        ReadAlong, KnowReader,
        Ask, AskNothing, AskNext, AskHelp, AskRefused,
    ];

    private static readonly Dictionary<string, PromptQuestion> ById = All.ToDictionary(question => question.Id, StringComparer.Ordinal);

    // Who asks about somebody else reads a question of their own; everybody else reads the young person's.
    private static string IdFor(string id, Role reader) => IsAboutSomeoneElse(reader) ? $"{id}-{Cards.Id(reader)}" : id;

    /// <summary>The key of a text in the words for who helps: friend, parent or professional; for anybody else the young person's own.</summary>
    public static string IdForHelper(string id, Role reader) =>
        IsHelper(reader) ? $"{id}-{Cards.Id(reader)}" : id;

    private static bool IsHelper(Role reader) => IsAboutSomeoneElse(reader) || reader is Domain.Quickscan.Role.Professional;

    private static bool IsAboutSomeoneElse(Role reader) => reader is Domain.Quickscan.Role.Friend or Domain.Quickscan.Role.Parent;

    private static PromptQuestion AskSuicideQuestion(string id) =>
        new(id, AnswerIds.Yes, AnswerIds.No, AnswerIds.Unknown, AnswerIds.Declined) { ComesFirst = true, OnlyPlain = AnswerIds.No, Fallback = AnswerIds.Unknown };

    private static PromptQuestion AgeQuestion(string id) => new(id, "under12", "from12To15", "from16", AnswerIds.Declined) { Fallback = AnswerIds.Declined };

    private static PromptQuestion AdultQuestion(string id) => new(id, AnswerIds.Yes, AnswerIds.No, AnswerIds.Declined) { Fallback = AnswerIds.Declined };

    /// <summary>The question of the conversation itself with this id, or null.</summary>
    public static PromptQuestion? Find(string id) => ById.GetValueOrDefault(id);
}
