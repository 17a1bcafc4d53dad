namespace SafetyBot.BotBuilder.Schema;

/// <summary>What comes with an application/search invoke.</summary>
public class SearchInvokeValue
{
    /// <summary>One of <see cref="SearchInvokeTypes"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>The words looked for.</summary>
    public string? QueryText { get; set; }

    /// <summary>Which page.</summary>
    public SearchInvokeOptions? QueryOptions { get; set; }

    /// <summary>Where the search was asked from.</summary>
    public object? Context { get; set; }
}
