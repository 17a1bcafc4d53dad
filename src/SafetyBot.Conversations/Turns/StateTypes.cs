using System.Text;
using SafetyBot.Conversations.Flows;

namespace SafetyBot.Conversations.Turns;

/// <summary>The application's own types in the state, with generated JSON.</summary>
/// <remarks>Has a twin in Packages/ that is compiled instead when Microsoft's packages are taken (src/README.md, decision 1).</remarks>
public static class StateTypes
{
    /// <summary>Makes them known to the state's JSON; once, at start.</summary>
    public static void Register() => BotJson.AddContext(StateJsonContext.Default);

    /// <summary>What a stored state knows of the person, or null when it knows nothing yet.</summary>
    /// <param name="state">The state as JSON.</param>
    public static ServiceUser? UserIn(string state) =>
        StateJson.FromUtf8(Encoding.UTF8.GetBytes(state)).ToState().TryGetValue(nameof(ServiceUser), out var user) ? BotJson.Convert<ServiceUser>(user) : null;
}
