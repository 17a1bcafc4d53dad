using System.Collections.Concurrent;

namespace SafetyBot.Server.DirectLine;

/// <summary>The streams that are open, by conversation: several tabs of one person see the same list.</summary>
public sealed class OpenStreams
{
    private readonly ConcurrentDictionary<string, StreamConnection[]> open = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => open.Values.Sum(streams => streams.Length);

    /// <summary>Whether anybody listens to a conversation.</summary>
    public bool Any(string conversationId) => open.ContainsKey(conversationId);

    /// <summary>The conversations that somebody listens to.</summary>
    public IEnumerable<string> Conversations => open.Select(static streams => streams.Key);

    /// <summary>Adds a stream.</summary>
    public void Add(StreamConnection stream) =>
        open.AddOrUpdate(stream.ConversationId, static (_, added) => [added], static (_, streams, added) => [.. streams, added], stream);

    /// <summary>Takes a stream out.</summary>
    public void Remove(StreamConnection stream)
    {
        while (open.TryGetValue(stream.ConversationId, out var streams))
        {
            StreamConnection[] left = [.. streams.Where(other => other != stream)];
            var done = left.Length == 0
                ? open.TryRemove(KeyValuePair.Create(stream.ConversationId, streams))
                : open.TryUpdate(stream.ConversationId, left, streams);
            if (done)
            {
                return;
            }
        }
    }

    /// <summary>Gives a frame to everybody who listens.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="frameFor">Makes the frame, by whether cards are said in words in it.</param>
    public void Push(string conversationId, Func<bool, StreamFrame> frameFor)
    {
        if (open.TryGetValue(conversationId, out var streams))
        {
            foreach (var alike in streams.GroupBy(static stream => stream.InWords))
            {
                var frame = frameFor(alike.Key);
                foreach (var stream in alike)
                {
                    stream.Push(frame);
                }
            }
        }
    }

    /// <summary>Lets all streams say that they are alive.</summary>
    public void Pulse()
    {
        foreach (var stream in open.Values.SelectMany(static streams => streams))
        {
            stream.Push(StreamFrame.Pulse);
        }
    }

    /// <summary>Lets those who have not seen an activity yet read up to it from the store: another replica kept it.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="sequence">The number of the activity.</param>
    public void CatchUp(string conversationId, long sequence)
    {
        if (open.TryGetValue(conversationId, out var streams))
        {
            foreach (var stream in streams.Where(stream => stream.Position < sequence))
            {
                stream.Push(StreamFrame.InStore(sequence));
            }
        }
    }

    /// <summary>Closes the streams of one conversation: its person left.</summary>
    public void Close(string conversationId)
    {
        foreach (var stream in open.GetValueOrDefault(conversationId, []))
        {
            stream.Leave();
        }
    }
}
