namespace SafetyBot.BotBuilder.Prompts;

/// <summary>How choices are looked for in a text.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leaves the values of the choices out of the search.</summary>
    public bool NoValue { get; set; }

    /// <summary>Leaves the titles of the choices' buttons out of the search.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether a number names a choice: "2", "two".</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether an ordinal names a choice: "the second one".</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
