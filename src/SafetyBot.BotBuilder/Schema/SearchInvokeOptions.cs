namespace SafetyBot.BotBuilder.Schema;

/// <summary>Which page of results a search asks for.</summary>
public class SearchInvokeOptions
{
    /// <summary>How many results to pass over.</summary>
    public int Skip { get; set; }

    /// <summary>How many results to give at most.</summary>
    public int Top { get; set; }
}
