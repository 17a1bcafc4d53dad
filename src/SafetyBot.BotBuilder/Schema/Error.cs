namespace SafetyBot.BotBuilder.Schema;

/// <summary>What went wrong.</summary>
public class Error
{
    /// <summary>An empty one.</summary>
    public Error()
    {
    }

    /// <summary>One with these values.</summary>
    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>A short code.</summary>
    public string? Code { get; set; }

    /// <summary>An explanation.</summary>
    public string? Message { get; set; }

    /// <summary>The failure behind it.</summary>
    public InnerHttpError? InnerHttpError { get; set; }
}
