namespace SafetyBot.BotBuilder.Turns;

/// <summary>Puts storage and state into every turn of an adapter, where what has no other way to them finds them by their types.</summary>
public static class AdapterExtensions
{
    /// <summary>Puts the storage into every turn, and returns the adapter.</summary>
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(storage);
        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage));
    }

    /// <summary>Puts the bags of state into every turn, each under the name of its own type, and returns the adapter.</summary>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botstates)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(botstates);
        foreach (var botState in botstates)
        {
            botAdapter.Use(new RegisterClassMiddleware<BotState>(botState, botState.GetType().FullName!));
        }

        return botAdapter;
    }
}
