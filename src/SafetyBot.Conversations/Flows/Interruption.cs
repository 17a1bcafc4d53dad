using SafetyBot.Domain.Content;
using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>
/// Decides whether something goes before the open dialog: danger first, then what cannot be an answer, then commands. What answers the open
/// question is left to it; then come questions, refused or answered, and stories. Pure.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The text to say, the command, or the id of the question asked; null: a question that is not clear yet.</param>
/// <param name="Danger">The danger found.</param>
public sealed record Interruption(InterruptionKind Kind, string? Key = null, Danger? Danger = null)
{
    /// <summary>The longest message that is read, in characters.</summary>
    public const int LongestText = 4000;

    // Ways out that no option of a question may stand in the way of; and words taken back, which no option means.
    private static readonly string[] AlwaysCommands = ["stop", "forget-me", Language, TakeBack];

    // Commands that leave the open question behind.
    private static readonly string[] Leaving = ["back", "menu", "resume", "pause", Check];

    // Where a question that is not clear yet is asked about.
    private static readonly PromptQuestion[] Menus = [Questions.Menu, Questions.MenuResume, Questions.Tips, Questions.Tips2, Questions.Tips3];

    /// <summary>The command when words at a menu tell of something.</summary>
    public const string Tell = "tell";

    /// <summary>The command to check a message of somebody else.</summary>
    public const string Check = "check";

    /// <summary>The command when words ask what is not answered.</summary>
    public const string Refuse = "refuse";

    /// <summary>The command when words ask whether or how to do something to another.</summary>
    public const string Wrongdoing = Topics.Wrongdoing;

    /// <summary>The command when words that raised a danger card are taken back.</summary>
    public const string TakeBack = "take-back";

    /// <summary>The command to come back another day.</summary>
    public const string Return = "return";

    /// <summary>The command to go on where one was another day.</summary>
    public const string ReturnWords = "return-words";

    private const string Language = "language";

    // What a page may offer beside the conversation, at any moment.
    private static readonly string[] Anywhere =
        [Buttons.Country, "stop", "helplines", "what-do-you-know", "forget-me", "who-reads", "language-dutch", "language-easy", "language-english", Return, ReturnWords];

    /// <summary>Nothing goes first.</summary>
    public static Interruption None { get; } = new(InterruptionKind.None);

    /// <summary>What goes before the open dialog for this activity.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="user">The person's state.</param>
    /// <param name="open">The question that is open, or null.</param>
    /// <param name="knowledge">Content and readers.</param>
    public static Interruption Of(Activity activity, ServiceUser user, PromptQuestion? open, Knowledge knowledge)
    {
        if (activity.Attachments is { Count: > 0 })
        {
            return Say("no-images");
        }

        if (ChoiceValue.Read(activity.Value) is { } chosen)
        {
            return OfButton(chosen, user, open);
        }

        var text = activity.Text ?? "";

        // Our own words, typed instead of tapped, are no call for help: "Nu hulp" is the answer "Nu hulp".
        var isTitle = open is not null && IsTitle(text, open, knowledge.Content.Texts(user.Locale));
        var isRead = open is { TakesReceived: true } && text.Length <= LongestText;
        if (!isTitle && !isRead && Flows.Danger.In(text.Length > LongestText ? text[..LongestText] : text, user.Role, knowledge) is { } danger)
        {
            return new Interruption(InterruptionKind.Danger, Danger: danger);
        }

        if (text.Length > LongestText)
        {
            return Say("too-long");
        }

        return !HasWords(text) ? Say("empty") : isTitle && knowledge.Commands.Read(text) != Language ? None : OfWords(text, user, open, knowledge);
    }

    private static Interruption OfButton(ChoiceValue chosen, ServiceUser user, PromptQuestion? open)
    {
        if (chosen is { Question: ChoiceValue.Anywhere, Option: Buttons.Card } && user.Card is { } card)
        {
            return new Interruption(InterruptionKind.Danger, Danger: Flows.Danger.Parse(card));
        }

        if (chosen.Question == ChoiceValue.Anywhere && Anywhere.Contains(chosen.Option))
        {
            return new Interruption(InterruptionKind.Command, chosen.Option);
        }

        // A button of a question that is no longer open changes nothing.
        return open is not null && chosen.Question == open.Id && open.Options.Contains(chosen.Option) ? None : Say("old-button");
    }

    private static Interruption OfWords(string text, ServiceUser user, PromptQuestion? open, Knowledge knowledge)
    {
        // Four words of ours mean nothing else.
        if (open is { TakesPhrase: true } && knowledge.Content.ReturnPhrases.Read(text) is not null)
        {
            return None;
        }

        var isOption = open is not null && knowledge.OptionIn(text, open, knowledge.Content.Texts(user.Locale)) is not null;
        if (knowledge.Commands.Read(text) is { } command && open?.Commands.Contains(command) != true)
        {
            // A question that comes first is answered before it is left.
            if (!isOption && open is { ComesFirst: true } && Leaving.Contains(command))
            {
                return Say("first-this");
            }

            return (isOption && !AlwaysCommands.Contains(command)) || !IsHeard(command, user, open) ? None : new Interruption(InterruptionKind.Command, command);
        }

        // What somebody else wrote is no question of the person, and "weet ik niet" is none.
        var understood = new Lazy<Understanding>(() => Understanding.Of(text, user, knowledge));
        return open is { TakesReceived: true } ? None
            : (isOption || knowledge.IsBareAnswer(text) ? null : OfQuestion(text, understood, user, open, knowledge))
                ?? OfStory(text, understood, isOption, user, open, knowledge);
    }

    // What is not answered comes before all answers.
    private static Interruption? OfQuestion(string text, Lazy<Understanding> understood, ServiceUser user, PromptQuestion? open, Knowledge knowledge)
    {
        switch (knowledge.Content.Faq.Guard.Read(text))
        {
            case GuardVerdict.Refused:
                return new Interruption(InterruptionKind.Command, Refuse);
            case GuardVerdict.Wrongdoing:
                return new Interruption(InterruptionKind.Command, Wrongdoing);
            case GuardVerdict.Orders:
                return Say("in-role");
            default:
                break;
        }

        if (open is { TakesQuestion: true } || !knowledge.Content.Faq.IsQuestion(text) || TellsStory(understood.Value, open)
            || understood.Value.InterruptsWith(text))
        {
            return null;
        }

        var found = knowledge.QuestionIn(text, user);
        return found.Certain is { } entry ? new Interruption(InterruptionKind.Question, entry.Id)
            : IsMenu(open) && found.Likely is [{ Score: >= FaqLibrary.AskedFrom }, ..] ? new Interruption(InterruptionKind.Question)
            : null;
    }

    // Words that are no answer, or tell more than one. Where a question was asked for, one word of concern ("grooming") is none of a story.
    private static Interruption OfStory(string text, Lazy<Understanding> understanding, bool isOption, ServiceUser user, PromptQuestion? open, Knowledge knowledge)
    {
        if (open is null or { FreeText: true, TakesStory: false, TakesQuestion: false, TakesPhrase: false } or { ComesFirst: true }
            || (isOption && !knowledge.AnswerTo(text, open, knowledge.Content.Texts(user.Locale)).Tells))
        {
            return None;
        }

        var understood = understanding.Value;
        if (isOption || !open.TakesStory)
        {
            return understood.InterruptsWith(text) ? new Interruption(InterruptionKind.Acute, understood.Topic) : None;
        }

        var tells = open.TakesQuestion
            ? understood.InterruptsWith(text) || (TellsStory(understood, open) && knowledge.QuestionIn(text, user).Certain is null)
            : understood.IsConcern;
        return tells ? new Interruption(InterruptionKind.Command, Tell) : None;
    }

    // Where a story is welcome, "he wants a photo of me, what do I do?" is one.
    private static bool TellsStory(Understanding understood, PromptQuestion? open) =>
        open is null or { FreeText: true } or { TakesStory: true } && understood.IsStory;

    private static bool IsMenu(PromptQuestion? open) => open is null || Menus.Contains(open);

    // A quickscan is gone on with only where one waits and is not open now.
    private static bool IsHeard(string command, ServiceUser user, PromptQuestion? open) => command switch
    {
        "resume" => user.ScanOpen && open is { Number: null },
        TakeBack => user.Card is not null && open?.Id != Questions.WordsTakenBack.Id && open?.Id != Questions.TakenBack.Id,
        "why" or "review" or PromptQuestion.Sources => false,
        _ => true,
    };

    private static bool IsTitle(string text, PromptQuestion open, TextCatalog texts) =>
        open.Options.Any(option => string.Equals(open.TitleOf(option, texts), text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool HasWords(string text) => text.Any(character => !char.IsWhiteSpace(character) && !char.IsControl(character));

    private static Interruption Say(string key) => new(InterruptionKind.Say, key);
}
