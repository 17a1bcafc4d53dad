using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>What a dialog works with: the person's state, and all that was read from dialogs/.</summary>
/// <param name="user">The person's state.</param>
/// <param name="source">The content.</param>
/// <param name="installation">What this installation tells of itself.</param>
/// <param name="chance">Gives a number from 0 up to, not including, the one asked for.</param>
public sealed class FlowTools(IStatePropertyAccessor<ServiceUser> user, KnowledgeSource source, Installation installation, Func<int, int> chance)
{
    /// <summary>The content in force and the readers built from it.</summary>
    public Knowledge Knowledge => Source.Current;

    /// <summary>The library, for scans that began with an older version.</summary>
    public KnowledgeSource Source { get; } = source;

    /// <summary>What this installation tells of itself.</summary>
    public Installation Installation { get; } = installation;

    /// <summary>Gives a number from 0 up to, not including, the one asked for, each as likely as any other. Another one when a turn runs again.</summary>
    public Func<int, int> Chance { get; } = chance;

    /// <summary>What the bot knows of the person; changes are kept with the turn.</summary>
    public Task<ServiceUser> UserAsync(ITurnContext context, CancellationToken cancellationToken) =>
        user.GetAsync(context, () => new ServiceUser { Locale = Locales.Nearest(context.Activity.Locale), Country = Installation.Home }, cancellationToken);

    /// <summary>Forgets what the bot knows of the person, except the language they read, and all that was kept of the conversation.</summary>
    public Task ForgetAsync(ITurnContext context, Locale locale, CancellationToken cancellationToken)
    {
        context.Marks().ForgetsEarlier = true;
        return user.SetAsync(context, new ServiceUser { Locale = locale, Country = Installation.Home, Greeted = true }, cancellationToken);
    }

    /// <summary>The words of an activity, the inbound one or a reply, are not kept: they go out once, later a placeholder stands in their place.</summary>
    public async Task DoNotKeepAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken)
    {
        var person = await UserAsync(context, cancellationToken);
        context.Marks().DoNotKeep(activity, Knowledge.Content.Texts(person.Locale).Line("not-kept"));
    }

    /// <summary>The question of this id as it is open in a conversation; a question the content no longer has becomes the menu.</summary>
    public PromptQuestion Find(string id, ServiceUser user)
    {
        switch (id)
        {
            case ReviewQuestion.Id:
                return ReviewQuestion.For(user.Scan is null ? 0 : ScanState.Reviewed(user, this).Count);
            case TellPickQuestion.Id:
                return TellPickQuestion.For(user.Likely);
            case TellPickQuestion.MoreId:
                return TellPickQuestion.MoreFor(user.Likely);
            case FaqQuestion.Id:
                return FaqQuestion.For(user.MayAsk);
            default:
                return ScanQuestion(id, user) ?? Offered(Questions.Find(id) ?? Questions.Menu);
        }
    }

    // Only what this installation can do.
    private PromptQuestion Offered(PromptQuestion question) =>
        Installation.OffersReturn || !question.Options.Contains(Questions.ComeBack)
            ? question
            : question with { Options = [.. question.Options.Where(option => option != Questions.ComeBack)] };

    /// <summary>The question that is open, or null before the first one.</summary>
    public PromptQuestion? OpenQuestionOf(ServiceUser user) => user.OpenQuestion is { } id ? Find(id, user) : null;

    // What was told before is not asked and has no number.
    private static int NumberOf(string linkId, ServiceUser user)
    {
        var answered = user.Scan!.Answers.FindIndex(answer => answer.LinkId == linkId);
        var before = user.Scan.Answers.Take(answered >= 0 ? answered : user.Scan.Answers.Count);
        return Math.Max(0, before.Count(answer => !user.ScanTold.Contains(answer.LinkId)) - user.ScanKnown) + 1;
    }

    private PromptQuestion? ScanQuestion(string id, ServiceUser user) => ScanQuestionOf(id, user) is { } question
        ? PromptQuestion.For(Source.ScanFor(user.Scan!), question) with { Number = NumberOf(question.LinkId, user) }
        : null;

    /// <summary>The question of the running quickscan with this id, or null.</summary>
    public Question? ScanQuestionOf(string id, ServiceUser user) =>
        user.Scan is not null && Source.ScanFor(user.Scan) is var questionnaire
        && questionnaire.Find(id[Math.Min(id.Length, PromptQuestion.PrefixOf(questionnaire).Length)..]) is { } question
        && id == PromptQuestion.IdOf(questionnaire, question)
            ? question
            : null;

    /// <summary>Says a text in the person's language, each bubble a message of its own.</summary>
    public async Task SayAsync(ITurnContext context, string key, CancellationToken cancellationToken)
    {
        var person = await UserAsync(context, cancellationToken);
        await SendAsync(context, Knowledge.Content.Texts(person.Locale).Bubbles(key), cancellationToken);
    }

    /// <summary>Says a text with the numbers to call for thoughts of death and for danger now.</summary>
    public async Task SayContactsAsync(ITurnContext context, string key, CancellationToken cancellationToken)
    {
        var person = await UserAsync(context, cancellationToken);
        await SendAsync(context, Knowledge.Content.Texts(person.Locale).Bubbles(key, ("contacts", Contacts(person))), cancellationToken);
    }

    /// <summary>The numbers to call for thoughts of death and for danger now, in one line.</summary>
    public string Contacts(ServiceUser user) => string.Join(" · ", Knowledge.Content.Helplines
        .For(Knowledge.Content.Cards.For("A2", doneAlready: true), user.Country)
        .Where(helpline => helpline.Phone is not null)
        .Select(helpline => $"{helpline.Name}: {helpline.Phone}"));

    /// <summary>Sends lines, each a message of its own.</summary>
    public static async Task SendAsync(ITurnContext context, IEnumerable<string> bubbles, CancellationToken cancellationToken)
    {
        foreach (var bubble in bubbles)
        {
            await context.SendActivityAsync(MessageFactory.Text(bubble), cancellationToken);
        }
    }
}
