using System.Text.Json;

namespace SafetyBot.LoadDriver;

/// <summary>Reads which buttons activities offer.</summary>
internal static class Buttons
{
    /// <summary>The values of the last activity's buttons.</summary>
    /// <param name="set">An object with "activities".</param>
    public static IReadOnlyList<string> Of(JsonElement set)
    {
        var buttons = new List<string>();
        foreach (var activity in set.GetProperty("activities").EnumerateArray())
        {
            if (activity.TryGetProperty("suggestedActions", out var suggested))
            {
                buttons.Clear();
                buttons.AddRange(suggested.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("value").GetString()!));
            }
        }

        return buttons;
    }
}
