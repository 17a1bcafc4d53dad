namespace SafetyBot.BotBuilder.Turns;

/// <summary>Names of the activities by which somebody signs in.</summary>
public static class SignInConstants
{
    /// <summary>An invoke: the code of a sign-in is to be verified.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>An invoke: a token is to be exchanged.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>An event: here is a token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}
