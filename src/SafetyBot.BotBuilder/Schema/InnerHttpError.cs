namespace SafetyBot.BotBuilder.Schema;

/// <summary>The failure behind an error.</summary>
public class InnerHttpError
{
    /// <summary>An empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>One with these values.</summary>
    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>An HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The answer that failed.</summary>
    public object? Body { get; set; }
}
