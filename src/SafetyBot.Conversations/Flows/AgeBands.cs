using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>Age bands as the options of a question.</summary>
public static class AgeBands
{
    /// <summary>The band of an option's id; declined for anything else.</summary>
    public static AgeBand Parse(string option) => option switch
    {
        "under12" => AgeBand.Under12,
        "from12To15" => AgeBand.From12To15,
        "from16" => AgeBand.From16,
        _ => AgeBand.Declined,
    };

    /// <summary>The option's id of a band, or null when it is to be asked.</summary>
    public static string? OptionFor(AgeBand band) => band switch
    {
        AgeBand.Under12 => "under12",
        AgeBand.From12To15 => "from12To15",
        AgeBand.From16 or AgeBand.From16To17 or AgeBand.Adult => "from16",
        _ => null,
    };
}
