using SafetyBot.Domain.Content;
using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>Builds the cards a person sees: danger, helplines, result, review. Pure: words from the locales, helplines as records.</summary>
public static class Cards
{
    /// <summary>The kind of a danger card, which a page shows before everything else.</summary>
    public const string DangerKind = "danger";

    private const int MostUnderAnAnswer = 2;

    /// <summary>The card for a danger, with the helplines of the person's country, or of both countries while it is not known.</summary>
    public static IMessageActivity Danger(DangerCard card, Role reader, BotContent content, ServiceUser user, DateTimeOffset now)
    {
        var texts = content.Texts(user.Locale);
        var country = user.Country;
        var helplines = content.Helplines.For(card, country);
        List<string> paragraphs = [.. texts.Bubbles($"card-{card.Id}-{Id(reader)}")];
        if (user.Country is Country.Unknown)
        {
            paragraphs.Add(texts.Line("card-both-countries"));
        }

        paragraphs.AddRange(helplines.Select(helpline => HelplineText.Paragraph(helpline, texts, now, country)));
        if (helplines.Any(helpline => helpline.Phone == "112"))
        {
            paragraphs.Add(texts.Line("card-112nl"));
        }

        paragraphs.Add(texts.Line("helpline-call-list"));
        paragraphs.Add(texts.Line("card-cannot-help"));
        return Message(DangerKind, texts.Line($"card-{card.Id}-title"), paragraphs, [.. helplines.SelectMany(helpline => HelplineText.Actions(helpline, texts)), Buttons.ChangeCountry(texts)]);
    }

    /// <summary>A list of helplines.</summary>
    public static IMessageActivity Helplines(IReadOnlyList<Helpline> helplines, string titleKey, TextCatalog texts, Country country, DateTimeOffset now) => Message(
        "helplines",
        texts.Line(titleKey),
        [.. helplines.Select(helpline => HelplineText.Paragraph(helpline, texts, now, country)), texts.Line("helpline-call-list")],
        [.. helplines.SelectMany(helpline => HelplineText.Actions(helpline, texts)), Buttons.ChangeCountry(texts)]);

    /// <summary>An advice with the helplines it names.</summary>
    public static IMessageActivity Advice(string title, string advice, IReadOnlyList<Helpline> helplines, TextCatalog texts, Country country, DateTimeOffset now) => Message(
        "advice",
        title,
        [advice, .. helplines.Select(helpline => HelplineText.Paragraph(helpline, texts, now, country))],
        helplines.SelectMany(helpline => HelplineText.Actions(helpline, texts)));

    /// <summary>An authored answer under its question. Where the situation makes it dangerous, a helpline is asked first.</summary>
    public static IMessageActivity AnswerTo(FaqEntry entry, BotContent content, ServiceUser user, DateTimeOffset now)
    {
        var texts = content.Texts(user.Locale);
        var answer = texts.Bubbles(entry.IsSafeIn(user.Situation()) ? $"faq-{entry.Id}-answer" : "ask-helpline-first");
        var helplines = content.Helplines.Among(entry.Helplines, user.HelplineNeed(entry.Topic)).Take(MostUnderAnAnswer).ToList();
        return Advice(texts.Line($"faq-{entry.Id}"), string.Join("\n\n", answer), helplines, texts, user.Country, now);
    }

    /// <summary>A card of a title and paragraphs.</summary>
    /// <param name="kind">What it is, for who lays it out: "danger", "helplines", "advice", "result", "review", "check", "know" or "words". Travels as the attachment's name.</param>
    /// <param name="title">Its title.</param>
    /// <param name="paragraphs">Its text.</param>
    /// <param name="buttons">Its buttons.</param>
    public static IMessageActivity Message(string kind, string title, IEnumerable<string> paragraphs, IEnumerable<CardAction>? buttons = null) =>
        MessageFactory.Attachment(new Attachment(
            contentType: HeroCard.ContentType,
            name: kind,
            content: new HeroCard(title: title, text: string.Join("\n\n", paragraphs), buttons: buttons?.DistinctBy(button => button.Value?.ToString()).ToList())));

    /// <summary>A role as it stands in text keys.</summary>
    public static string Id(Role role) => role switch
    {
        Role.Unknown => "unknown",
        Role.Youth => "youth",
        Role.Friend => "friend",
        Role.Parent => "parent",
        Role.Professional => "professional",
    };
}
