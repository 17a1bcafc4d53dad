using System.Globalization;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>Gives the advice that fits, one at a time. From high it first asks who the other is and whether home is safe, because advice must not endanger.</summary>
/// <remarks>Options: the topic, as "sextortion".</remarks>
public sealed class AdviceDialog : FlowDialog
{
    private const string Topic = "topic";
    private const string Shown = "/shown";
    private const int MostHelplines = 3;

    /// <summary>Registers its steps.</summary>
    public AdviceDialog(FlowTools tools)
        : base(nameof(AdviceDialog), tools)
    {
        AddWaterfall("situation", RoleStepAsync, OtherPersonStepAsync, AtHomeCardStepAsync, HomeStepAsync, UnsafeCardStepAsync, SuicideStepAsync, SuicideCardStepAsync, AgeStepAsync, AdultStepAsync, BeginStepAsync);
        AddWaterfall("items", ItemStepAsync, NextStepAsync);
        AddWaterfall("end", HelplinesStepAsync, HelpedStepAsync, ThanksStepAsync);
        AddDialog(new RoleDialog(tools));
        AddDialog(new CardDialog(tools));
        AddDialog(new HelplinesDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    private static async Task<DialogTurnResult> RoleStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Topic] = step.OptionWord();
        return await step.BeginDialogAsync(nameof(RoleDialog), null, cancellationToken);
    }

    private async Task<DialogTurnResult> OtherPersonStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return user.EffectiveLevel() >= RiskLevel.High && !user.OtherPersonAsked && user.Role is not Role.Professional && !IsAboutNobodyElse(user)
            ? await AskAsync(step, Questions.OtherPersonFor(Reader(user)), cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    // Of somebody else's wish to die nothing was told but that: there is no "other" to ask about.
    private static bool IsAboutNobodyElse(ServiceUser user) =>
        user is { Role: Role.Friend or Role.Parent, RedFlags: ["A2"], Signals: [], Told: [], Topic: null or Topics.Crisis };

    private async Task<DialogTurnResult> AtHomeCardStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not Answer other)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        user.OtherPersonAsked = true;
        user.OtherPerson = other.Option switch
        {
            "online" => OtherPerson.OnlyOnline,
            "reallife" => OtherPerson.InRealLife,
            "home" => OtherPerson.AtHome,
            _ => OtherPerson.Unknown,
        };
        return user.OtherPerson is OtherPerson.AtHome ? await HomeCardAsync(step, user, cancellationToken) : await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> HomeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return user.EffectiveLevel() >= RiskLevel.High && !user.HomeAsked && user.Role is not Role.Professional
            ? await AskAsync(step, Questions.HomeSafeFor(Reader(user)), cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> UnsafeCardStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not Answer home)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        user.HomeAsked = true;
        user.Home = home.Option switch
        {
            "safe" => HomeSafety.Safe,
            "unsafe" => HomeSafety.Unsafe,
            _ => HomeSafety.Unknown,
        };
        return user.Home is HomeSafety.Unsafe ? await HomeCardAsync(step, user, cancellationToken) : await step.NextAsync(null, cancellationToken);
    }

    // Somebody at home, or a home that is not safe, is a danger of its own (product.md, "The danger cards"): its card once, then the tips.
    private static async Task<DialogTurnResult> HomeCardAsync(WaterfallStepContext step, ServiceUser user, CancellationToken cancellationToken) =>
        user.RedFlags.Contains("A10")
            ? await step.NextAsync(null, cancellationToken)
            : await step.BeginDialogAsync(nameof(CardDialog), Danger.Named("A10"), cancellationToken);

    // signals.md, "Suggested levels": from high, ask about wanting to die.
    private async Task<DialogTurnResult> SuicideStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (user.EffectiveLevel() < RiskLevel.High || user.SuicideAsked || user.RedFlags.Contains("A2") || user.Role is Role.Professional)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        user.SuicideAsked = true;
        return await AskAsync(step, Questions.AskSuicideFor(Reader(user)), cancellationToken);
    }

    private static async Task<DialogTurnResult> SuicideCardStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: AnswerIds.Yes }
            ? await step.BeginDialogAsync(nameof(CardDialog), Danger.Named("A2"), cancellationToken)
            : await step.NextAsync(null, cancellationToken);

    private async Task<DialogTurnResult> AgeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return user.Age is AgeBand.Unknown && AgeMatters(step, user)
            ? await AskAsync(step, Reader(user) is Role.Youth ? Questions.OwnAge : Questions.Age, cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> AdultStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (step.Result is Answer { Option: { } band })
        {
            user.Age = AgeBands.Parse(band);
        }

        return user.Age is AgeBand.From16 && AgeMatters(step, user)
            ? await AskAsync(step, Reader(user) is Role.Youth ? Questions.OwnAdult : Questions.Adult, cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> BeginStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        user.Age = step.Result switch
        {
            Answer { Option: AnswerIds.Yes } => AgeBand.Adult,
            Answer { Option: AnswerIds.No } => AgeBand.From16To17,
            _ => user.Age,
        };
        var topic = TopicIn(step);
        user.Topic ??= topic;

        // With something said before it in this turn there would be four bubbles.
        if (!step.Context.Responded)
        {
            await FlowTools.SendAsync(step.Context, [Content.Texts(user.Locale).Line($"advice-{topic}-{Cards.Id(Reader(user))}-intro")], cancellationToken);
        }

        return await step.ReplaceDialogAsync("items", ItemOption(topic, 0), cancellationToken);
    }

    private async Task<DialogTurnResult> ItemStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        var (topic, index, shown) = ReadOption(step.OptionWord());
        if (shown)
        {
            return await AskAsync(step, Questions.AdviceNext, cancellationToken);
        }

        var items = ItemsFor(topic, user);
        if (index >= items.Count)
        {
            return await step.ReplaceDialogAsync("end", topic, cancellationToken);
        }

        var item = items[index];
        var texts = Content.Texts(user.Locale);
        var phase = texts.Line($"advice-phase-{item.Phase.ToString().ToLowerInvariant()}");
        var isFirst = index == 0 || items[index - 1].Phase != item.Phase;
        var advice = texts.Line($"advice-{topic}-{Cards.Id(Reader(user))}-{item.Id}");
        var helplines = Content.Helplines.Among(item.Helplines, user.HelplineNeed(topic)).Take(MostHelplines).ToList();
        await step.Context.SendActivityAsync(
            helplines.Count == 0 ? MessageFactory.Text(isFirst ? $"{phase} {advice}" : advice) : Cards.Advice(phase, advice, helplines, texts, user.Country, step.Context.Now()),
            cancellationToken);
        return await AskAsync(step, Questions.AdviceNext, cancellationToken);
    }

    private async Task<DialogTurnResult> NextStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (topic, index, _) = ReadOption(step.OptionWord());
        if (step.Answered().Command == PromptQuestion.Sources)
        {
            var user = await UserAsync(step.Context, cancellationToken);
            await SaySourcesAsync(step.Context, ItemsFor(topic, user)[index].Status, cancellationToken);
            return await step.ReplaceDialogAsync("items", ItemOption(topic, index) + Shown, cancellationToken);
        }

        return step.Answered().Option switch
        {
            "next" => await step.ReplaceDialogAsync("items", ItemOption(topic, index + 1), cancellationToken),
            "who" => await step.ReplaceDialogAsync("end", topic, cancellationToken),
            _ => await step.ReplaceDialogAsync("end", "", cancellationToken),
        };
    }

    private static async Task<DialogTurnResult> HelplinesStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.OptionWord().Length > 0
            ? await step.BeginDialogAsync(nameof(HelplinesDialog), null, cancellationToken)
            : await step.NextAsync(null, cancellationToken);

    private static async Task<DialogTurnResult> HelpedStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.AdviceHelped, cancellationToken);

    private async Task<DialogTurnResult> ThanksStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await SayAsync(step.Context, $"advice-thanks-{step.Answered().Option}", cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private IReadOnlyList<AdviceItem> ItemsFor(string topic, ServiceUser user) =>
        AdviceSelector.Select(Content.Advice.Find(topic)!, user.Situation() with { Role = Reader(user) });

    // An age matters when an item of this topic is for some ages only.
    private bool AgeMatters(WaterfallStepContext step, ServiceUser user) =>
        Content.Advice.Find(TopicIn(step))!.For(Reader(user)).Any(item => item.Ages.Count > 0);

    // Who would rather not say for whom it is reads what a young person reads: it is safe for everyone.
    private static Role Reader(ServiceUser user) => user.Role is Role.Unknown ? Role.Youth : user.Role;

    private static string TopicIn(WaterfallStepContext step) => step.Word(Topic);

    private static string ItemOption(string topic, int index) => string.Create(CultureInfo.InvariantCulture, $"{topic}/{index}");

    private static (string Topic, int Index, bool Shown) ReadOption(string option)
    {
        var parts = option.Split('/');
        return (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2);
    }
}
