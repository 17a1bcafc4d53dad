using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;

namespace SafetyBot.Conversations.Flows;

/// <summary>The helplines of the dangers that were told in a conversation. Pure.</summary>
public static class DangerHelplines
{
    private const int Most = 6;

    /// <summary>Those on the cards of all red flags raised, the most urgent card first, at most six; none without a red flag.</summary>
    public static IReadOnlyList<Helpline> Of(BotContent content, ServiceUser user) =>
    [
        .. content.Cards.For(user.RedFlags, doneAlready: false)
            .SelectMany(card => content.Helplines.For(card, user.Country))
            .DistinctBy(helpline => helpline.Id)
            .Take(Most),
    ];
}
