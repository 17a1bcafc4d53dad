using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.ReadingAlong;

/// <summary>When consent is asked for, which messages may be sent, and what the answer does. Pure.</summary>
public static class ReadAlongRule
{
    // Of fewer words neither language nor mood can be told.
    private const int FewestWords = 3;

    // Where people tell in their own words. A question that takes the words of somebody else is not among them.
    private static readonly PromptQuestion[] Telling = [Questions.Menu, Questions.MenuResume, Questions.Tell];

    // Where the next message of somebody else may be pasted.
    private static readonly PromptQuestion[] Checking = [Questions.CheckMessage, Questions.CheckMore, Questions.CheckNext, Questions.CheckOther];

    /// <summary>Whether the person may be asked now: once, and not when there is or was danger.</summary>
    /// <param name="user">The person.</param>
    /// <param name="installation">Whether there is a second reader at all.</param>
    public static bool MayAsk(ServiceUser user, Installation installation) =>
        installation.ReadAlong && user.ReadAlong is ReadAlongConsent.NotAsked && IsCalm(user);

    /// <summary>
    /// Whether a message may be sent: after a yes, when there is no danger, at a question that is for own words, and only what the bot did not
    /// understand itself, while the answer can still do something. Never danger words, a button, an answer, a command, or what may be somebody else's words.
    /// </summary>
    /// <param name="activity">The message.</param>
    /// <param name="user">The person.</param>
    /// <param name="knowledge">Content and readers.</param>
    public static bool MaySend(Activity activity, ServiceUser user, Knowledge knowledge) =>
        user.ReadAlong is ReadAlongConsent.Yes
        && IsCalm(user)
        && !(user.LanguageOffered && user.AskedMore)
        && activity is { Type: ActivityTypes.Message, Value: null, Text: { Length: > 0 and <= Interruption.LongestText } text }
        && user.OpenQuestion is { } id
        && Questions.Find(id) is { } open
        && (open.TakesStory || Telling.Contains(open))
        && !Checking.Contains(open)
        && knowledge.Danger.Find(text).Count == 0
        && Interruption.Of(activity, user, open, knowledge).Kind is InterruptionKind.None
        && knowledge.OptionIn(text, open, knowledge.Content.Texts(user.Locale)) is null
        && HasWords(text)
        && !IsPasted(text)
        && Understanding.Of(text, user, knowledge) is { IsConcern: false, Topic: null or Topics.Other or Topics.Smalltalk };

    /// <summary>What a second reading does.</summary>
    /// <param name="reading">The reading; null: there is none.</param>
    /// <param name="activity">The message.</param>
    /// <param name="user">The person. May be newer than when the message was sent, so the same is asked of them again.</param>
    /// <param name="knowledge">Content and readers.</param>
    public static ReadAlongEffect EffectOf(SecondReading? reading, Activity activity, ServiceUser user, Knowledge knowledge) =>
        reading is null || !MaySend(activity, user, knowledge) ? ReadAlongEffect.None
        : reading.IsOtherLanguage && !user.LanguageOffered ? ReadAlongEffect.OfferLanguage
        : reading.IsVeryNegative && !user.AskedMore ? ReadAlongEffect.AskMore
        : ReadAlongEffect.None;

    private static bool IsCalm(ServiceUser user) => user.Card is null && user.EffectiveLevel() < RiskLevel.High;

    private static bool HasWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    // Several lines, or one that begins with a time or a name, may be a chat with somebody else.
    private static bool IsPasted(string text) =>
        text.Trim() is var line && (line.Contains('\n', StringComparison.Ordinal) || PastedChat.MessagesOfTheOther(line) is not [var whole] || whole != line);
}
