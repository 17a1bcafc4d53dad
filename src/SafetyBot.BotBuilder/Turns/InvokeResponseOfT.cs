namespace SafetyBot.BotBuilder.Turns;

/// <summary>The answer to an invoke activity, with a body of a known type.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>What is answered.</summary>
    public new T? Body
    {
        get => (T?)base.Body;
        set => base.Body = value;
    }
}
