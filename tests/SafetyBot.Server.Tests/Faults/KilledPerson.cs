using System.Net;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>A person who talks on through deaths of the server, and writes down what it acknowledged and what was seen.</summary>
internal sealed class KilledPerson : IDisposable
{
    private const string Words = "zonnebloem";

    private readonly int number;
    private readonly List<string> acknowledged = [];
    private readonly List<Said> seen = [];
    private DirectLineClient client;
    private StreamClient? stream;
    private string? unanswered;
    private string watermark = "";
    private int sent;

    private KilledPerson(DirectLineClient client, int number) => (this.client, this.number) = (client, number);

    /// <summary>Their conversation.</summary>
    public string Conversation => client.Conversation;

    /// <summary>The message that was not acknowledged; null: none.</summary>
    public string? Unanswered => unanswered;

    /// <summary>How many messages the server said it has.</summary>
    public int Acknowledged => acknowledged.Count;

    /// <summary>How many were sent again because the answer never came.</summary>
    public int SentAgain { get; private set; }

    public static async Task<KilledPerson> StartAsync(Uri address, int number) => new(await DirectLineClient.StartAsync(address), number);

    /// <summary>Talks until the server is gone.</summary>
    public async Task TalkAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                unanswered ??= $"{number}-{sent++}";
                if (await TryPostAsync(unanswered))
                {
                    unanswered = null;
                }
                else
                {
                    await Task.Delay(50, CancellationToken.None);
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server was killed; whether it kept the last message nobody knows.
        }
    }

    /// <summary>Says so many things.</summary>
    public async Task TalkAsync(int messages)
    {
        for (var i = 0; i < messages; i++)
        {
            await PostAsync($"{number}-{sent++}");
        }
    }

    /// <summary>Comes back with the last watermark to the server started anew, and sends again what was not acknowledged.</summary>
    public async Task ComeBackAsync(Uri address)
    {
        await ReconnectAsync(address);
        await SendAgainAsync();
    }

    /// <summary>What the server has of the conversation.</summary>
    public Task<IReadOnlyList<Said>> ReadAsync() => client.ReadAsync();

    /// <summary>Waits until a message comes over the stream.</summary>
    public Task<Said> SeeAsync(string id) => stream!.WaitForAsync(said => said.ClientId == id);

    /// <summary>Comes back with the last watermark to the server started anew.</summary>
    public async Task ReconnectAsync(Uri address)
    {
        await RememberAsync();
        var before = client;
        client = client.At(address);
        before.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await client.ReconnectAsync(watermark)).Status);
        stream = await client.ListenAsync();
    }

    /// <summary>Sends again what was not acknowledged.</summary>
    public async Task SendAgainAsync()
    {
        if (unanswered is { } id)
        {
            SentAgain++;
            await PostAsync(id);

            // R3: and once more, to the same end.
            var log = await client.ReadAsync();
            await PostAsync(id);
            Assert.Equal(log.Select(said => said.Id), (await client.ReadAsync()).Select(said => said.Id));
            unanswered = null;
        }
    }

    /// <summary>Checks R1 to R5.</summary>
    /// <returns>How many messages the conversation has.</returns>
    public async Task<int> CheckAsync()
    {
        var log = await client.ReadAsync();
        var last = log[^1].Id;
        if (!seen.Concat(stream!.Seen).Any(said => said.Id == last))
        {
            await stream.WaitForAsync(said => said.Id == last);
        }

        Rules.Check(acknowledged, log, [.. seen, .. stream.Seen]);
        return log.Count(said => said.IsFromPerson);
    }

    /// <summary>R9: no words of theirs in what the server wrote.</summary>
    public void AssertNotInLog(string output)
    {
        Assert.DoesNotContain(Words, output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(client.Token, output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        stream?.Dispose();
        client.Dispose();
    }

    private async Task PostAsync(string id) => Assert.True(await TryPostAsync(id));

    // False: refused for now, kindly. Nothing else is an answer.
    private async Task<bool> TryPostAsync(string id)
    {
        var answer = await client.SayAsync($"{Words} {id}", id);
        if (answer.Status == HttpStatusCode.ServiceUnavailable)
        {
            Assert.Contains("112", answer.Message, StringComparison.Ordinal);
            return false;
        }

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        acknowledged.Add(id);
        return true;
    }

    private async Task RememberAsync()
    {
        if (stream is null)
        {
            return;
        }

        // What was on the way when the server died still arrives.
        await stream.ClosedAsync(TimeSpan.FromSeconds(10));
        seen.AddRange(stream.Seen);
        watermark = stream.Watermark.Length > 0 ? stream.Watermark : watermark;
        stream.Dispose();
    }
}
