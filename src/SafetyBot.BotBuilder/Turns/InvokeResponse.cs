namespace SafetyBot.BotBuilder.Turns;

/// <summary>The answer to an invoke activity.</summary>
public class InvokeResponse
{
    /// <summary>An HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>What is answered.</summary>
    public object? Body { get; set; }

    /// <summary>True for a status from 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
