using SafetyBot.Domain.ReturnPhrases;

namespace SafetyBot.Conversations.Flows;

/// <summary>What the dialogs of one turn ask of its keeping. Stands in the turn's state.</summary>
public sealed class TurnMarks
{
    private readonly Dictionary<Activity, Activity> notKept = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Activity, string> repeated = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether all that was kept of the conversation before this turn is to be destroyed.</summary>
    public bool ForgetsEarlier { get; set; }

    /// <summary>The return phrase the person gave: it is looked for, and the turn decided again with what was found. Null: none.</summary>
    public ReturnPhrase? Seeks { get; set; }

    /// <summary>The return phrase that was made for this conversation; null: none.</summary>
    public ReturnPhrase? Makes { get; set; }

    /// <summary>Whether the person goes on here where their return phrase led.</summary>
    public bool Returned { get; set; }

    /// <summary>The turn failed: nothing of what was asked happens. Words that were not to be kept are still not kept.</summary>
    public void TakeBack()
    {
        ForgetsEarlier = false;
        (Seeks, Makes, Returned) = (null, null, false);
    }

    /// <summary>The words of this activity, the inbound one or a reply, are not to be kept.</summary>
    /// <param name="activity">Which.</param>
    /// <param name="placeholder">The authored text that is kept in their place.</param>
    public void DoNotKeep(Activity activity, string placeholder) => DoNotKeep(activity, (Activity)MessageFactory.Text(placeholder));

    /// <summary>Words in this reply are not to be kept.</summary>
    /// <param name="reply">Which.</param>
    /// <param name="instead">What is kept in its place: the same with an authored text where the words stand.</param>
    public void DoNotKeep(Activity reply, Activity instead) => notKept[reply] = instead;

    /// <summary>This reply is worth more than that nobody reads it twice: it is said once more when nobody knows whether a channel has it.</summary>
    /// <param name="reply">Which.</param>
    /// <param name="notice">The authored text that stands before the repeat, so that it is known as one.</param>
    public void RepeatWhenDoubtful(Activity reply, string notice) => repeated[reply] = notice;

    /// <summary>The text before the repeat of a reply; null: it is not said again.</summary>
    public string? NoticeOf(Activity reply) => repeated.GetValueOrDefault(reply);

    /// <summary>What is kept in place of an activity; null: it is kept itself.</summary>
    public Activity? InsteadOf(Activity activity) => notKept.GetValueOrDefault(activity);
}
