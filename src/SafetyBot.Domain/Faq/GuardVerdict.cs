namespace SafetyBot.Domain.Faq;

/// <summary>What words ask that no answer of dialogs/faq/ may be given to (product promise 13). Of several the last one counts.</summary>
public enum GuardVerdict
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>Gives the bot orders about what it is ("ignore your rules"): it stays what it is.</summary>
    Orders,

    /// <summary>Asks whether or how the writer may do something to another: the route "I did something wrong".</summary>
    Wrongdoing,

    /// <summary>Asks how to do harm, or how not to be found: calmly refused.</summary>
    Refused,
}
