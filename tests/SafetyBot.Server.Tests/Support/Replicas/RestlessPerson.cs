using System.Diagnostics;
using System.Net;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A person who talks by one or several replicas and listens by one, tries each message until it is acknowledged, and writes down what it was told.</summary>
internal sealed class RestlessPerson : IDisposable
{
    /// <summary>In all its messages, and in nothing else.</summary>
    public const string Words = "zonnebloem";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly DirectLineClient home;
    private readonly Uri[] doors;
    private readonly int number;
    private readonly List<Said> seen = [];
    private readonly List<string> acknowledged = [];
    private readonly List<TimeSpan> deliveries = [];
    private StreamClient? stream;
    private string watermark = "";
    private int remembered;
    private int sent;

    private RestlessPerson(DirectLineClient home, Uri[] doors, int number) => (this.home, this.doors, this.number) = (home, doors, number);

    /// <summary>How many messages the server said it has.</summary>
    public int Acknowledged => acknowledged.Count;

    /// <summary>How often a message had to be sent again.</summary>
    public int SentAgain { get; private set; }

    /// <summary>The longest time from the answer to its reply on the stream.</summary>
    public TimeSpan LongestDelivery => deliveries.Count > 0 ? deliveries.Max() : TimeSpan.Zero;

    /// <summary>The times from the answer to its reply on the stream, in words.</summary>
    public string Deliveries
    {
        get
        {
            var sorted = deliveries.Order().ToList();
            return $"{sorted.Count} replies, p50 {sorted[sorted.Count / 2].TotalMilliseconds:0.0} ms, p99 {sorted[sorted.Count * 99 / 100].TotalMilliseconds:0.0} ms, longest {sorted[^1].TotalMilliseconds:0.0} ms";
        }
    }

    /// <summary>Begins a conversation.</summary>
    /// <param name="listensAt">Where its stream is.</param>
    /// <param name="talksAt">Where its messages go, in turn.</param>
    /// <param name="number">Which person.</param>
    public static async Task<RestlessPerson> StartAsync(Uri listensAt, Uri[] talksAt, int number = 0)
    {
        var person = new RestlessPerson(await DirectLineClient.StartAsync(listensAt), talksAt, number);
        person.stream = await person.home.ListenAsync();
        return person;
    }

    /// <summary>Talks until told to stop, or so many messages.</summary>
    /// <param name="stop">Stops it between two messages.</param>
    /// <param name="messages">How many.</param>
    /// <param name="waitsForReply">Whether it waits for each reply on its stream.</param>
    public async Task TalkAsync(CancellationToken stop, int messages = int.MaxValue, bool waitsForReply = false)
    {
        for (var i = 0; i < messages && !stop.IsCancellationRequested; i++)
        {
            var answer = await SayAsync($"{number}-{sent++}");
            if (waitsForReply)
            {
                await WaitForReplyAsync(long.Parse(answer.Json.GetProperty("id").GetString()!.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Measures anew from here on.</summary>
    public void ForgetTimes() => deliveries.Clear();

    /// <summary>Checks R1 to R5.</summary>
    public async Task CheckAsync()
    {
        var log = await ReadAsync();
        await WaitForAsync(said => said.Sequence == log[^1].Sequence);
        Remember();
        Rules.Check(acknowledged, log, seen);
    }

    /// <summary>R9: no words of theirs in what the servers wrote.</summary>
    public void AssertNotIn(string output)
    {
        Assert.DoesNotContain(Words, output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(home.Token, output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        stream?.Dispose();
        home.Dispose();
    }

    // For two seconds a replica may go on taking the database that was promoted for one that stands by: who gets "not now" asks again, within
    // the thirty seconds of R8.
    private async Task<IReadOnlyList<Said>> ReadAsync()
    {
        var clock = Stopwatch.StartNew();
        while ((await home.SendAsync(HttpMethod.Get, $"/conversations/{home.Conversation}/activities")).Status == HttpStatusCode.ServiceUnavailable
            && clock.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(200);
        }

        return await home.ReadAsync();
    }

    private async Task<Answer> SayAsync(string id)
    {
        var clock = Stopwatch.StartNew();
        for (var attempt = 0; ; attempt++)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "R8: the server did not come back.");
            try
            {
                using var door = home.At(doors[(sent + attempt) % doors.Length]);
                var answer = await door.SayAsync($"{Words} {id}", id);
                if (answer.Status == HttpStatusCode.OK)
                {
                    acknowledged.Add(id);
                    return answer;
                }

                Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable, $"{answer.Status}: {answer.Body}");
            }
            catch (HttpRequestException)
            {
                // Nobody there now.
            }

            SentAgain++;
            await Task.Delay(BetweenTries);
        }
    }

    private async Task WaitForReplyAsync(long after)
    {
        var clock = Stopwatch.StartNew();
        await WaitForAsync(said => !said.IsFromPerson && said.Sequence > after);
        deliveries.Add(clock.Elapsed);
    }

    private async Task WaitForAsync(Func<Said, bool> wanted)
    {
        var clock = Stopwatch.StartNew();
        while (!seen.Any(wanted) && !stream!.Seen.Any(wanted))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "R5, R8: what is kept did not come over the stream.");
            if (stream.IsClosed)
            {
                await ComeBackAsync();
            }

            await Task.Delay(1);
        }
    }

    private void Remember()
    {
        var fromStream = stream!.Seen;
        seen.AddRange(fromStream.Skip(remembered));
        remembered = fromStream.Count;
        watermark = stream.Watermark.Length > 0 ? stream.Watermark : watermark;
    }

    private async Task ComeBackAsync()
    {
        Remember();
        try
        {
            if ((await home.ReconnectAsync(watermark)).Status == HttpStatusCode.OK)
            {
                var again = await home.ListenAsync();
                stream!.Dispose();
                (stream, remembered) = (again, 0);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or System.Net.WebSockets.WebSocketException)
        {
            await Task.Delay(BetweenTries);
        }
    }
}
