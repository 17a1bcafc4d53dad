using Newtonsoft.Json;
using SafetyBot.Conversations.Flows;

namespace SafetyBot.Conversations.Turns;

/// <summary>The application's own types in the state. The packages' JSON finds them by itself.</summary>
public static class StateTypes
{
    /// <summary>Nothing to make known.</summary>
    public static void Register()
    {
    }

    /// <summary>What a stored state knows of the person, or null when it knows nothing yet.</summary>
    /// <param name="state">The state.</param>
    public static ServiceUser? UserIn(KeptState state) =>
        JsonConvert.DeserializeObject<Dictionary<string, object>>(state.ToString(), RecordStorage.Settings)!.GetValueOrDefault(nameof(ServiceUser)) as ServiceUser;
}
