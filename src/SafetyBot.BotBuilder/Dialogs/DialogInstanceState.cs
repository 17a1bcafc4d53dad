namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Reads what a dialog instance remembers in its type. What was JSON is replaced by what was read: once a turn.</summary>
internal static class DialogInstanceState
{
    /// <summary>The remembered object of type <typeparamref name="T"/>; null when there is none.</summary>
    public static T? Restore<T>(this IDictionary<string, object?> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var value) || value is null)
        {
            return null;
        }

        if (value is not T typed)
        {
            typed = BotJson.Convert<T>(value)!;
            state[key] = typed;
        }

        return typed;
    }

    /// <summary>The remembered values under a key; an empty set, which is then kept, when there are none.</summary>
    public static IDictionary<string, object?> RestoreValues(this IDictionary<string, object?> state, string key)
    {
        if (state.TryGetValue(key, out var value) && value is IDictionary<string, object?> kept)
        {
            return kept;
        }

        var values = BotJson.Convert<Dictionary<string, object?>>(value) ?? [];
        state[key] = values;
        return values;
    }

    /// <summary>The remembered number under a key, whatever type storage gave it.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static int RestoreInt32(this IDictionary<string, object?> state, string key) => BotJson.Convert<int>(state[key]);
}
