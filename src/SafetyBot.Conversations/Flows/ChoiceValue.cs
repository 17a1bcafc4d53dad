namespace SafetyBot.Conversations.Flows;

/// <summary>What a button carries back: the question it belongs to and the option chosen, so that a button of an old question changes nothing.</summary>
/// <param name="Question">The question's id; <see cref="Anywhere"/> for buttons that are good at any time.</param>
/// <param name="Option">The option's id.</param>
public sealed record ChoiceValue(string Question, string Option)
{
    /// <summary>The question id of buttons that do not belong to a question, such as bringing the danger card back.</summary>
    public const string Anywhere = "any";

    /// <summary>As it travels: "question=option".</summary>
    public override string ToString() => $"{Question}={Option}";

    /// <summary>Reads what a button carried; null when the activity is no button of ours.</summary>
    public static ChoiceValue? Read(object? value)
    {
        var text = value?.ToString();
        var separator = text?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        return separator > 0 ? new ChoiceValue(text![..separator], text[(separator + 1)..]) : null;
    }
}
