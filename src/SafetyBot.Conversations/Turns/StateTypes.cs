using System.Text.Json;
using SafetyBot.Conversations.Flows;

namespace SafetyBot.Conversations.Turns;

/// <summary>The application's own types in the state, with generated JSON.</summary>
/// <remarks>Has a twin in Packages/ that is compiled instead when Microsoft's packages are taken (src/README.md, decision 1).</remarks>
public static class StateTypes
{
    /// <summary>Makes them known to the state's JSON; once, at start.</summary>
    public static void Register() => BotJson.AddContext(StateJsonContext.Default);

    /// <summary>What a stored state knows of the person, or null when it knows nothing yet.</summary>
    /// <param name="state">The state.</param>
    public static ServiceUser? UserIn(KeptState state)
    {
        // Only the person is read: the rest of a state is three times as long.
        var reader = new Utf8JsonReader(state.Utf8.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(nameof(ServiceUser));
            reader.Read();
            if (found)
            {
                return JsonSerializer.Deserialize(ref reader, StateJsonContext.Default.ServiceUser);
            }

            reader.Skip();
        }

        return null;
    }
}
