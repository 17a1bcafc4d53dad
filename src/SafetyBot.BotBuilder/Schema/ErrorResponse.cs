namespace SafetyBot.BotBuilder.Schema;

/// <summary>An answer that says what went wrong.</summary>
public class ErrorResponse
{
    /// <summary>An empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>One with these values.</summary>
    public ErrorResponse(Error? error = null)
    {
        Error = error;
    }

    /// <summary>What went wrong.</summary>
    public Error? Error { get; set; }
}
