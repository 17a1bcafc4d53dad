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
                unanswered = $"{number}-{sent++}";
                await PostAsync(unanswered);
                unanswered = null;
            }
        }
        catch (HttpRequestException)
        {
            // The server was killed; whether it kept the last message nobody knows.
        }
    }

    /// <summary>Comes back with the last watermark to the server started anew, and sends again what was not acknowledged.</summary>
    public async Task ComeBackAsync(Uri address)
    {
        await RememberAsync();
        var before = client;
        client = client.At(address);
        before.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await client.ReconnectAsync(watermark)).Status);
        stream = await client.ListenAsync();
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
    public async Task CheckAsync()
    {
        var log = await client.ReadAsync();
        var last = log[^1].Id;
        if (!seen.Concat(stream!.Seen).Any(said => said.Id == last))
        {
            await stream.WaitForAsync(said => said.Id == last);
        }

        Rules.Check(acknowledged, log, [.. seen, .. stream.Seen]);
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

    private async Task PostAsync(string id)
    {
        var answer = await client.SayAsync($"{Words} {id}", id);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        acknowledged.Add(id);
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
