namespace SafetyBot.BotBuilder.State;

/// <summary>Several bags that are read and written together.</summary>
public class BotStateSet
{
    /// <summary>A set of these.</summary>
    public BotStateSet(params BotState[] botStates) => BotStates.AddRange(botStates);

    /// <summary>The bags.</summary>
    public List<BotState> BotStates { get; set; } = [];

    /// <summary>Adds one, and returns this set.</summary>
    public BotStateSet Add(BotState botState)
    {
        BotStates.Add(botState ?? throw new ArgumentNullException(nameof(botState)));
        return this;
    }

    /// <summary>Reads them all, one after the other: a turn's state is not made for several hands.</summary>
    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        foreach (var botState in BotStates)
        {
            await botState.LoadAsync(turnContext, force, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes those that changed; with <paramref name="force"/> all of them.</summary>
    public async Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        foreach (var botState in BotStates)
        {
            await botState.SaveChangesAsync(turnContext, force, cancellationToken).ConfigureAwait(false);
        }
    }
}
