using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>What the bot knows of the person in this conversation: choices and answers, never their words. Kept in the conversation's state.</summary>
public sealed class ServiceUser
{
    /// <summary>The language chosen.</summary>
    public Locale Locale { get; set; }

    /// <summary>For whom the bot writes; unknown until asked or understood.</summary>
    public Role Role { get; set; }

    /// <summary>Whether the role was asked for: it is asked once and can be skipped.</summary>
    public bool RoleAsked { get; set; }

    /// <summary>Where the person is.</summary>
    public Country Country { get; set; }

    /// <summary>Age band of the young person it is about.</summary>
    public AgeBand Age { get; set; }

    /// <summary>Who the other is.</summary>
    public OtherPerson OtherPerson { get; set; }

    /// <summary>Whether "Wie is de ander?" was asked.</summary>
    public bool OtherPersonAsked { get; set; }

    /// <summary>Whether home is safe.</summary>
    public HomeSafety Home { get; set; }

    /// <summary>Whether "Is thuis veilig?" was asked.</summary>
    public bool HomeAsked { get; set; }

    /// <summary>Whether wanting to die was asked about, in the quickscan, after a card or before advice.</summary>
    public bool SuicideAsked { get; set; }

    /// <summary>The level of the conversation as last concluded.</summary>
    public RiskLevel Level { get; set; }

    /// <summary>What the level can never fall below in this conversation: a red flag taken back leaves high.</summary>
    public RiskLevel Floor { get; set; }

    /// <summary>Red flags raised, by a button or by words.</summary>
    public List<string> RedFlags { get; set; } = [];

    /// <summary>Signals that counted, for advice that fits.</summary>
    public List<string> Signals { get; set; } = [];

    /// <summary>Signals found in messages that were checked, for advice that fits; never the words.</summary>
    public List<string> Received { get; set; } = [];

    /// <summary>The topic understood or chosen, or null.</summary>
    public string? Topic { get; set; }

    /// <summary>The two likeliest topics of what was told last; empty: none is likely.</summary>
    public List<string> Likely { get; set; } = [];

    /// <summary>The topic that the person told and confirmed, or null: a quickscan does not ask for it again.</summary>
    public string? ToldTopic { get; set; }

    /// <summary>Signals told plainly in the person's own words. They count in a quickscan like a yes, until its question is answered.</summary>
    public List<string> Told { get; set; } = [];

    /// <summary>Of the signals told, those in a story that the person confirmed: their questions are not asked again.</summary>
    public List<string> Confirmed { get; set; } = [];

    /// <summary>Questions of the quickscan that were answered by what was told before and not asked.</summary>
    public List<string> ScanTold { get; set; } = [];

    /// <summary>The running or finished quickscan, or null.</summary>
    public QuestionnaireResponse? Scan { get; set; }

    /// <summary>Whether the scan was paused or left before its result.</summary>
    public bool ScanOpen { get; set; }

    /// <summary>How many answers were known before the scan began, from what was told.</summary>
    public int ScanKnown { get; set; }

    /// <summary>The question to ask next out of order, after "back" or in the review; null: the next unanswered one.</summary>
    public string? ScanAskAgain { get; set; }

    /// <summary>Red-flag questions that were asked once more after "don't know" or "rather not say".</summary>
    public List<string> AskedOnceMore { get; set; } = [];

    /// <summary>Whether, at the first high, help was offered.</summary>
    public bool HelpOffered { get; set; }

    /// <summary>Red flags for which "Was dat een vergissing?" was asked.</summary>
    public List<string> TakenBack { get; set; } = [];

    /// <summary>The last danger card shown, to bring back by one tap; null: none.</summary>
    public string? Card { get; set; }

    /// <summary>Ids of questions of dialogs/faq/ that the person may be asking, to choose from.</summary>
    public List<string> MayAsk { get; set; } = [];

    /// <summary>Id of a question that is asked in other words next time; null: in its own.</summary>
    public string? OtherWords { get; set; }

    /// <summary>Id of the question that is open; a choice of another question changes nothing.</summary>
    public string? OpenQuestion { get; set; }

    /// <summary>Whether the greeting was said.</summary>
    public bool Greeted { get; set; }

    /// <summary>Whether a second reader may read along.</summary>
    public ReadAlongConsent ReadAlong { get; set; }

    /// <summary>Whether the languages were offered because the words are in another one.</summary>
    public bool LanguageOffered { get; set; }

    /// <summary>Whether it was asked what it is about because the words sound bad.</summary>
    public bool AskedMore { get; set; }

    /// <summary>Whether a return phrase was made for this conversation: it is kept longer then.</summary>
    public bool HasReturnPhrase { get; set; }

    /// <summary>The level that counts: never below the floor.</summary>
    public RiskLevel EffectiveLevel() => Level > Floor ? Level : Floor;

    /// <summary>The person confirmed or chose what it is about. A threat with an image and a topic of crisis are high at once (signals.md S1, "Suggested levels").</summary>
    /// <param name="topic">A topic of triage.</param>
    public void Take(string topic)
    {
        Topic = topic;
        ToldTopic = topic;
        if (topic is Topics.Sextortion or Topics.Crisis)
        {
            RaiseFloor(RiskLevel.High);
        }
    }

    /// <summary>Signals were found in a message that was checked: they count from now on and raise the level, never lower it. Of two topics the one that needs faster help stays.</summary>
    /// <param name="found">What was found; at least one.</param>
    /// <param name="content">Their levels and topics.</param>
    public void Take(IReadOnlyList<ReceivedSignal> found, BotContent content)
    {
        RaiseFloor(ReceivedSignal.LevelOf(found.Select(signal => content.Signals[signal.Signal].Level)));
        Received = [.. Received.Union(found.Select(signal => signal.Signal))];
        var told = found.Select(signal => signal.Topic).OfType<string>().ToHashSet();
        Topic = told.Count == 0 && Topic is null
            ? content.Advice.TopicOf(found.Select(signal => signal.Signal))
            : AdviceTopics.ByUrgency.FirstOrDefault(topic => topic == Topic || told.Contains(topic)) ?? Topic;
    }

    /// <summary>Words that nobody understood sound bad: at least medium.</summary>
    public void TakeWorry()
    {
        AskedMore = true;
        RaiseFloor(RiskLevel.Medium);
    }

    /// <summary>A message was read: what it tells plainly is kept, ids alone. A role or an age that is known stays.</summary>
    public void Hear(Understanding understood)
    {
        Role = Role is Role.Unknown ? understood.Role : Role;
        Age = Age is AgeBand.Unknown ? understood.Told.Age : Age;
        Likely = [.. understood.Likely];
    }

    /// <summary>The person confirmed a story in which these signals were told plainly.</summary>
    public void Confirm(IEnumerable<string> signals)
    {
        Confirmed = [.. Confirmed.Union(signals)];
        Told = [.. Told.Union(Confirmed)];
    }

    /// <summary>The level cannot fall below this any more in this conversation.</summary>
    public void RaiseFloor(RiskLevel level) => Floor = Floor < level ? level : Floor;

    /// <summary>A red flag was raised, by a button or by words: the level is acute and its card stays one tap away.</summary>
    public void Raise(Danger danger)
    {
        if (!RedFlags.Contains(danger.RedFlag))
        {
            RedFlags.Add(danger.RedFlag);
        }

        if (danger.RedFlag == "A10" && OtherPerson is OtherPerson.Unknown)
        {
            // Somebody at home was told already: nothing is asked twice.
            OtherPerson = OtherPerson.AtHome;
            OtherPersonAsked = true;
        }

        if (danger.RedFlag is "A1" or "A10" && Home is HomeSafety.Safe)
        {
            // What was said of home no longer holds.
            Home = HomeSafety.Unknown;
            HomeAsked = false;
        }

        Level = RiskLevel.Acute;
        Floor = RiskLevel.High;
        Card = danger.ToString();
    }

    /// <summary>The person came back by the return phrase, which is used up with it. What was told meanwhile elsewhere never lowers anything.</summary>
    /// <param name="elsewhere">What is known of them where they gave the words; null: nothing.</param>
    public void ComeBack(ServiceUser? elsewhere)
    {
        HasReturnPhrase = false;

        // A yes to a second reader is the person's own, here and now.
        ReadAlong = elsewhere?.ReadAlong ?? ReadAlongConsent.NotAsked;
        if (elsewhere is null)
        {
            return;
        }

        Level = elsewhere.Level > Level ? elsewhere.Level : Level;
        Floor = elsewhere.Floor > Floor ? elsewhere.Floor : Floor;
        RedFlags = [.. RedFlags.Union(elsewhere.RedFlags)];
        Received = [.. Received.Union(elsewhere.Received)];
        Told = [.. Told.Union(elsewhere.Told)];
        Card = elsewhere.Card ?? Card;
        Country = Country is Country.Unknown ? elsewhere.Country : Country;
    }

    /// <summary>All that decides which helplines fit.</summary>
    /// <param name="topic">The topic it is about; null: the one of the conversation.</param>
    public HelplineSituation HelplineNeed(string? topic = null) => new(Country, Role, Age, (topic ?? Topic) is { } about ? [about] : [])
    {
        VictimPath = (topic ?? Topic) != AdviceTopics.Wrongdoing,
        Crisis = EffectiveLevel() is RiskLevel.Acute,
        Locale = Locale,
    };

    /// <summary>All that decides which advice fits.</summary>
    public AdviceSituation Situation() => new(Role, EffectiveLevel(), OtherPerson, Home, Age, Country, [.. Signals.Union(Received)]);
}
