using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>The text keys that the conversation itself asks for, so that a missing or an unused text is found before anybody chats. A test compares it with the dialogs.</summary>
public static class InterfaceTexts
{
    private static readonly string[] Lines =
    [
        "start", "start-stop", "start-stop-console", "start-draft", "who-reads", "who-reads-not-kept", "time-hours", "time-days", "stopped", "smalltalk", "professional-scan",
        "language-changed", "language-nearest", "scan-later", "scan-progress", "scan-first-question", "scan-paused", "contacts-in-sight",
        "sources-from", "scan-review-title", "scan-review-gone", "result-reasons", "result-reason-withheld",
        "show-card", "card-not-safe", "card-not-safe-friend", "card-not-safe-parent", "card-not-safe-professional", "card-not-found", "first-this",
        "card-both-countries", "card-112nl", "card-cannot-help", "said-again", "helplines-title-serious",
        "no-person-here", "helpline-call", "helpline-sms", "helpline-free", "helpline-ordinary-cost", "helpline-on-bill", "helpline-not-on-bill",
        "helpline-chat", "helpline-web", "helpline-open", "helpline-closed", "helpline-check-site", "helpline-call-list",
        "helpline-button-call", "helpline-button-chat", "helpline-button-web",
        "know-title", "know-language", "know-answers", "know-words", "know-words-not-kept", "forget-receipt", "not-kept",
        // Said by the server: its page, and refusals of what does not reach a dialog.
        "page-title", "page-heading", "page-exit", "page-exit-first", "page-ways", "page-helplines", "page-more-helplines", "page-menu", "page-close",
        "page-open", "page-shift", "page-safe", "page-safe-text", "page-begin", "page-know", "page-forget", "page-stop", "page-languages",
        "page-log", "page-choices", "page-chosen", "page-write", "page-send", "page-you", "page-bot", "page-typing", "page-sending",
        "page-not-sent", "page-again", "page-failed", "page-slow", "page-offline", "page-online", "page-ended", "page-left",
        "page-too-long", "page-next", "page-still-there", "page-here", "page-idle", "page-resume", "page-aloud", "page-aloud-stop",
        "page-aloud-warn", "page-aloud-yes", "page-aloud-no", "page-back", "page-why", "page-sources", "page-who-reads", "too-fast",
        "unavailable",
        "result-reason-received", "check-title", "check-more-title", "check-found", "check-words-not-kept", "check-not-yours", "check-no-answer",
        "check-can-miss", "check-serious", "check-felt-bad", "check-felt-fine", "check-unavailable",
        "who-reads-along", "read-along-explained", "read-along-begun", "read-along-ended", "know-read-along-yes", "know-read-along-no", "other-language",
        "sounds-bad",
        "in-role", "ask-helpline-first", "faq", "faq-none",
        "outside", "heard", "heard-serious", "helplines-title-sounds-serious", "taken-back-noted", "scan-review-told",
        "return-about", "return-replaces", "return-title", "return-keep", "return-shown", "return-unread", "return-unknown", "return-too-often",
        "return-here", "return-welcome", "return-not-here", "know-return", "page-return",
        "not-understood", "empty", "too-long", "old-button", "no-images", "error", "error-helplines-title",
    ];

    private static readonly Role[] Scanned = [Role.Youth, Role.Friend, Role.Parent];

    /// <summary>Keys that must be there in every locale.</summary>
    public static IReadOnlyCollection<string> Needed { get; } =
    [.. Lines
        .Concat(All<AdvicePhase>("advice-phase-"))
        .Concat(Questions.AdviceHelped.Options.Select(option => $"advice-thanks-{option}"))
        .Concat(All<Country>("helplines-title-"))
        .Concat(All<Country>("know-country-"))
        .Concat(Enum.GetValues<Role>().Select(role => $"know-role-{Cards.Id(role)}"))
        .Concat(Enum.GetValues<RiskLevel>().SelectMany(OfLevel))
        .Concat(Scanned.Select(role => $"result-no-diagnosis-{ScanState.IdFor(role)}"))
        .Concat(Asked.Select(question => question.Id))
        .Concat(Asked.SelectMany(question => question.Options.Where(option => !AnswerIds.IsStandard(option)).Select(option => $"{question.TitlesFrom ?? question.Id}-{option}")))
        .Concat(AnswerIds.All.Select(option => $"answer-{option}"))
        .Concat(Topics.OfConcern.Append(TellPickQuestion.Other).Select(TellPickQuestion.TitleKey))
        .Distinct()];

    /// <summary>Keys that may be there: a question in other words, and an own title for a standard answer.</summary>
    public static IReadOnlyCollection<string> Optional { get; } =
    [.. Asked.Select(question => $"{question.Id}-again")
        .Concat(Asked.SelectMany(question => question.Options.Where(AnswerIds.IsStandard).Select(option => $"{question.TitlesFrom ?? question.Id}-{option}")))];

    private static IEnumerable<PromptQuestion> Asked => Questions.All.Append(ReviewQuestion.For(0));

    private static IEnumerable<string> OfLevel(RiskLevel level)
    {
        var id = KnowDialog.LevelId(level);
        return [$"result-{id}-title", $"know-level-{id}", .. Scanned.Select(role => $"result-{id}-{ScanState.IdFor(role)}")];
    }

    private static IEnumerable<string> All<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => prefix + value.ToString().ToLowerInvariant());
}
