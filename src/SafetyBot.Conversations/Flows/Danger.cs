using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>A danger that a card answers, as it is kept in the state and handed to the card's dialog.</summary>
/// <param name="RedFlag">"A1" to "A11".</param>
/// <param name="DoneAlready">Whether something was done to oneself already.</param>
/// <param name="Reader">For whom the card is written; null: for the role of the conversation.</param>
public sealed record Danger(string RedFlag, bool DoneAlready = false, Role? Reader = null)
{
    private const char Done = '+';
    private const char For = '~';

    /// <summary>The danger of a red flag raised by a button.</summary>
    public static string Named(string redFlag) => new Danger(redFlag).ToString();

    /// <summary>The gravest danger in a message, or null.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="role">The role of the conversation.</param>
    /// <param name="knowledge">Content and readers.</param>
    public static Danger? In(string text, Role role, Knowledge knowledge)
    {
        var hits = knowledge.Danger.Find(text);
        if (hits.Count == 0)
        {
            return null;
        }

        var gravest = hits.MinBy(hit => knowledge.Content.Cards.For(hit.RedFlag, hit.DoneAlready).Order)!;
        // "They are going to get my little brother" is a threat to the young person too (signals.md A6: to you or family).
        var reader = gravest.RedFlag == "A6" && role is Role.Youth ? null : ReaderOf(text, role, gravest, knowledge);
        return new Danger(gravest.RedFlag, gravest.DoneAlready, reader);
    }

    /// <summary>
    /// The gravest danger in a text that somebody received, or null. The card is written for the role of the conversation; who wants to die there
    /// may be the other or, at the wrong place, the person: that card is the one for either.
    /// </summary>
    /// <param name="read">The text as it was read.</param>
    /// <param name="cards">The danger cards.</param>
    public static Danger? In(ReceivedReading read, DangerCards cards)
    {
        var own = read.OwnDangers.Select(hit => new Danger(hit.RedFlag, hit.DoneAlready));
        var others = read.Dangers.Select(hit => new Danger(hit.RedFlag, hit.DoneAlready, hit.RedFlag == "A2" ? Role.Unknown : null));
        return own.Concat(others).MinBy(danger => cards.For(danger.RedFlag, danger.DoneAlready).Order);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Danger Parse(string text)
    {
        var parts = text.Split(For);
        return new Danger(parts[0].TrimEnd(Done), parts[0].EndsWith(Done), parts.Length > 1 ? Enum.Parse<Role>(parts[1]) : null);
    }

    /// <summary>As it is kept: the red flag, "+" for done already, "~" and the reader.</summary>
    public override string ToString() => $"{RedFlag}{(DoneAlready ? Done : "")}{(Reader is { } reader ? $"{For}{reader}" : "")}";

    // Who speaks of somebody else, or says who they are, reads the card for that; who speaks of themselves and said nothing more, the young person's.
    private static Role? ReaderOf(string text, Role role, DangerHit danger, Knowledge knowledge)
    {
        if (role is not (Role.Unknown or Role.Youth))
        {
            // A friend or a parent can be in need as well; "stay with your child" would be no answer to them.
            return danger is { RedFlag: "A1" or "A2" or "A5" or "A7" or "A10", NamesWriter: true } ? ReaderInNeed(role) : null;
        }

        var told = knowledge.Triage.Read(text, role).Role;
        return told is Role.Parent or Role.Professional ? told
            : told is Role.Friend ? FriendOrWriter(danger)
            : danger.AboutSomeoneElse ? Role.Friend
            : Role.Youth;
    }

    // "My friend hurts me", "tomorrow I go to my friend of the internet": that friend is the other person and the writer is in need.
    private static Role FriendOrWriter(DangerHit danger) =>
        danger.AboutSomeoneElse || danger.RedFlag is "A2" or "A8" or "A9" ? Role.Friend
        : danger.NamesWriter ? Role.Youth
        : Role.Unknown;

    private static Role? ReaderInNeed(Role role) => role switch
    {
        Role.Friend => Role.Youth,
        Role.Parent => Role.Unknown,
        _ => null,
    };
}
