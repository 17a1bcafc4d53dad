using System.Globalization;
using SafetyBot.Conversations.ReadingAlong;

namespace SafetyBot.Conversations.Flows;

/// <summary>What a dialog asks of a turn or a step besides Bot Framework's own members.</summary>
public static class TurnContextExtensions
{
    /// <summary>The time of the turn: when the activity was received. Never the clock, because a turn may run twice.</summary>
    public static DateTimeOffset Now(this ITurnContext context) => context.Activity.Timestamp ?? DateTimeOffset.UnixEpoch;

    /// <summary>What the dialogs ask of the turn's keeping.</summary>
    public static TurnMarks Marks(this ITurnContext context) => context.TurnState.Get<TurnMarks>()!;

    /// <summary>What a second reader made of the message; null: nobody read it, or without an answer.</summary>
    public static SecondReading? SecondReading(this ITurnContext context) => context.TurnState.Get<SecondReading>();

    /// <summary>The answer to the question the step before asked.</summary>
    public static Answer Answered(this WaterfallStepContext step) => (Answer)step.Result!;

    /// <summary>A word the steps of a waterfall remember for one another.</summary>
    public static string Word(this WaterfallStepContext step, string name) => Convert.ToString(step.Values[name], CultureInfo.InvariantCulture)!;

    /// <summary>The word the waterfall was begun with; empty when there was none.</summary>
    public static string OptionWord(this WaterfallStepContext step) => Convert.ToString(step.Options, CultureInfo.InvariantCulture) ?? "";
}
