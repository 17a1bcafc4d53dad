namespace SafetyBot.BotBuilder.Schema;

/// <summary>The answer to a search.</summary>
public class SearchInvokeResponse
{
    /// <summary>An HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? Type { get; set; }

    /// <summary>The results or an error.</summary>
    public object? Value { get; set; }
}
