using System.Collections.Concurrent;
using System.Text;

namespace SafetyBot.Tests.BotBuilder.Dialogs;

/// <summary>Keeps state as nothing but JSON text, as a database does: whatever dialogs need of it must be in there.</summary>
internal sealed class TextStorage : IJsonStorage
{
    public ConcurrentDictionary<string, string> Texts { get; } = new();

    public ValueTask<StateJson?> ReadJsonAsync(string key, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Texts.TryGetValue(key, out var text) ? StateJson.FromUtf8(Encoding.UTF8.GetBytes(text)) : null);

    public ValueTask WriteJsonAsync(string key, StateJson state, CancellationToken cancellationToken = default)
    {
        Texts[key] = Encoding.UTF8.GetString(state.Utf8.Span);
        return ValueTask.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(
        string[] keys,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task WriteAsync(
        IDictionary<string, object> changes,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
