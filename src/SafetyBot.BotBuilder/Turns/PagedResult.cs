namespace SafetyBot.BotBuilder.Turns;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public class PagedResult<T>
{
    /// <summary>What is on the page.</summary>
    public T[] Items { get; set; } = [];

    /// <summary>What to ask the next page with; null on the last.</summary>
    public string? ContinuationToken { get; set; }
}
