namespace SafetyBot.Conversations.Turns;

/// <summary>The application's own types in the state. The packages' JSON finds them by itself.</summary>
public static class StateTypes
{
    /// <summary>Nothing to make known.</summary>
    public static void Register()
    {
    }
}
