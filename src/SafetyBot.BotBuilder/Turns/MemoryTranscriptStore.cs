namespace SafetyBot.BotBuilder.Turns;

/// <summary>Keeps what was said in memory, in pages of 20.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Dictionary<string, Dictionary<string, List<IActivity>>> _channels = [];
    private readonly Lock _gate = new();

    /// <inheritdoc />
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var channelId = activity.ChannelId ?? throw new ArgumentException("The activity has no channel.", nameof(activity));
        var conversationId = activity.Conversation?.Id
            ?? throw new ArgumentException("The activity has no conversation.", nameof(activity));
        lock (_gate)
        {
            if (!_channels.TryGetValue(channelId, out var conversations))
            {
                _channels[channelId] = conversations = [];
            }

            if (!conversations.TryGetValue(conversationId, out var transcript))
            {
                conversations[conversationId] = transcript = [];
            }

            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string? continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
        {
            var activities = Find(channelId)?.GetValueOrDefault(conversationId) ?? [];
            return Task.FromResult(Page(
                activities.Where(a => (a.Timestamp ?? default) >= startDate).OrderBy(a => a.Timestamp),
                a => a.Id,
                continuationToken));
        }
    }

    /// <inheritdoc />
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_gate)
        {
            var transcripts = (Find(channelId) ?? []).Select(c => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = c.Key,
                Created = c.Value.FirstOrDefault()?.Timestamp ?? default,
            });
            return Task.FromResult(Page(transcripts.OrderBy(t => t.Created), t => t.Id, continuationToken));
        }
    }

    /// <inheritdoc />
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
        {
            Find(channelId)?.Remove(conversationId);
        }

        return Task.CompletedTask;
    }

    private static PagedResult<T> Page<T>(IEnumerable<T> all, Func<T, string?> id, string? continuationToken)
    {
        var rest = continuationToken is null ? all : all.SkipWhile(item => id(item) != continuationToken).Skip(1);
        T[] items = [.. rest.Take(PageSize)];
        return new PagedResult<T> { Items = items, ContinuationToken = items.Length == PageSize ? id(items[^1]) : null };
    }

    private Dictionary<string, List<IActivity>>? Find(string channelId) => _channels.GetValueOrDefault(channelId);
}
