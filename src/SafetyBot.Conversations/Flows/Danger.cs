using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>A danger that a card answers, as it is kept in the state and handed to the card's dialog.</summary>
/// <param name="RedFlag">"A1" to "A11".</param>
/// <param name="DoneAlready">Whether something was done to oneself already.</param>
/// <param name="SomeoneElse">Whether the words were about somebody else.</param>
public sealed record Danger(string RedFlag, bool DoneAlready = false, bool SomeoneElse = false)
{
    /// <summary>The danger found in a message.</summary>
    public static Danger From(DangerHit hit) => new(hit.RedFlag, hit.DoneAlready, hit.AboutSomeoneElse);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Danger Parse(string text) => new(text.TrimEnd('+', '~'), text.Contains('+', StringComparison.Ordinal), text.Contains('~', StringComparison.Ordinal));

    /// <summary>As it is kept: the red flag, "+" for done already, "~" for somebody else.</summary>
    public override string ToString() => $"{RedFlag}{(DoneAlready ? "+" : "")}{(SomeoneElse ? "~" : "")}";

    /// <summary>For whom the card is written: a young person who speaks of somebody else reads the card for a friend.</summary>
    public Role ReaderOf(Role role) => SomeoneElse && role is (Role.Unknown or Role.Youth) ? Role.Friend : role;
}
