using System.Text;
using System.Text.Json;

namespace SafetyBot.BotBuilder.State;

/// <summary>
/// A bag of properties that belongs to a conversation, a user or both. It is read once a turn, kept in the turn's
/// <see cref="ITurnContext.TurnState"/>, and written only when something changed.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>A bag in this storage, kept in the turn under this key.</summary>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    /// <summary>An accessor for the property of this name.</summary>
    /// <exception cref="ArgumentNullException">The name is empty.</exception>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new ArgumentNullException(nameof(name)) : new Accessor<T>(this, name);

    /// <summary>Reads the bag, unless this turn has it already; with <paramref name="force"/> in any case.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var key = GetStorageKey(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        turnContext.TurnState[_contextServiceKey] = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the bag when it changed; with <paramref name="force"/> in any case. Does nothing when it was not loaded.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || (!force && !cached.IsTouched))
        {
            return;
        }

        var json = cached.ToJson();
        if (!force && json.IsSameAs(cached.Saved))
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        if (_storage is IJsonStorage storage)
        {
            await storage.WriteJsonAsync(key, json, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await _storage.WriteAsync(new Dictionary<string, object> { [key] = cached.State }, cancellationToken).ConfigureAwait(false);
        }

        cached.Saved = json;
    }

    /// <summary>Empties the bag; the next <see cref="SaveChangesAsync"/> writes that.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(new Dictionary<string, object>(), saved: null);
        return Task.CompletedTask;
    }

    /// <summary>Deletes the bag, in this turn and in the storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The bag as this turn has it; null when it was not loaded.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key of the bag in the storage.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a property; the default when it is not set.</summary>
    /// <exception cref="KeyNotFoundException">It is not set and <typeparamref name="T"/> is a value type.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = Loaded(turnContext, propertyName).State;
        if (!state.TryGetValue(propertyName, out var value))
        {
            return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default!);
        }

        if (value is T already)
        {
            return Task.FromResult(already);
        }

        var converted = BotJson.Convert<T>(value);
        if (converted is not null)
        {
            // From now on the turn has the object itself, so that what the bot changes in it is saved.
            state[propertyName] = converted;
        }

        return Task.FromResult(converted!);
    }

    /// <summary>Deletes a property.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property.</summary>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        object? value,
        CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName).State[propertyName] = value!;
        return Task.CompletedTask;
    }

    private CachedBotState Loaded(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext) ?? throw new InvalidOperationException("The state was not loaded in this turn.");
    }

    private async ValueTask<CachedBotState> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (_storage is IJsonStorage storage)
        {
            return new CachedBotState(await storage.ReadJsonAsync(key, cancellationToken).ConfigureAwait(false) ?? StateJson.Empty);
        }

        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var item);
        return item switch
        {
            null => new CachedBotState(StateJson.Empty),
            IDictionary<string, object> state => new CachedBotState(state, StateJson.FromState(state)),
            JsonElement element => new CachedBotState(StateJson.FromUtf8(Encoding.UTF8.GetBytes(element.GetRawText()))),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
    }

    /// <summary>The bag as one turn has it.</summary>
    public class CachedBotState
    {
        private IDictionary<string, object>? _state;

        internal CachedBotState(StateJson saved) => Saved = saved;

        internal CachedBotState(IDictionary<string, object> state, StateJson? saved) => (_state, Saved) = (state, saved);

        /// <summary>The properties, by name.</summary>
        public IDictionary<string, object> State
        {
            get => _state ??= Saved!.ToState();
            set => _state = value ?? throw new ArgumentNullException(nameof(value));
        }

        /// <summary>What the storage has; null when that is to be replaced whatever it is.</summary>
        internal StateJson? Saved { get; set; }

        /// <summary>False while nobody has looked at the properties: then nothing can have changed.</summary>
        internal bool IsTouched => _state is not null;

        internal StateJson ToJson() => _state is null ? Saved! : StateJson.FromState(_state);
    }

    private sealed class Accessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext,
            Func<T>? defaultValueFactory = null,
            CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            if (botState.Loaded(turnContext, name).State.ContainsKey(name))
            {
                var kept = await botState.GetPropertyValueAsync<T>(turnContext, name, cancellationToken).ConfigureAwait(false);
                if (kept is not null)
                {
                    return kept;
                }
            }

            if (defaultValueFactory is null)
            {
                return default!;
            }

            var value = defaultValueFactory();
            await SetAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
            return value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }
    }
}
