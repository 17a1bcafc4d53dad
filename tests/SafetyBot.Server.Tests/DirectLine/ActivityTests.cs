using System.Net;
using System.Text;


namespace SafetyBot.Server.Tests.DirectLine;

public sealed class ActivityTests(RunningServer server)
{
    [Fact]
    public async Task Post_Message_EchoedWithChannelDataUnchanged()
    {
        using var person = await server.NewPersonAsync();
        var posted = await person.PostRawAsync("""{"type":"message","text":"hallo","channelData":{"clientActivityID":"abc","attachmentSizes":[],"own":{"x":1}},"attachments":[]}""");
        var echo = (await person.ReadAsync()).Single(said => said.ClientId == "abc");
        Assert.Equal(posted.Json.GetProperty("id").GetString(), echo.Id);
        Assert.Equal("""{"clientActivityID":"abc","attachmentSizes":[],"own":{"x":1}}""", echo.Activity.GetProperty("channelData").GetRawText());
        Assert.Equal("directline", echo.Activity.GetProperty("channelId").GetString());
    }

    [Fact]
    public async Task Post_Twice_SameIdAndOneAnswer()
    {
        using var person = await server.NewPersonAsync();
        var first = await person.SayAsync("hoi", "once");
        var afterFirst = await person.ReadAsync();
        var second = await person.SayAsync("hoi", "once");
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(afterFirst.Select(said => said.Id), (await person.ReadAsync()).Select(said => said.Id));
    }

    [Fact]
    public async Task Post_NumbersInWords_HelplinesStayAndOthersAreBlottedOut()
    {
        using var person = await server.NewPersonAsync();
        await person.SayAsync("ik belde 0800 0432 en 06-12345678", "numbers");
        Assert.Equal("ik belde 0800 0432 en •••", (await person.ReadAsync()).Single(said => said.ClientId == "numbers").Text);
    }

    [Fact]
    public async Task A03_ClientSaysWhoAndWhen_ServerKnowsBetter()
    {
        using var person = await server.NewPersonAsync();
        await person.PostRawAsync("""
            {"type":"message","id":"mine","timestamp":"1999-01-01T00:00:00Z","from":{"id":"safetybot","name":"Jan","role":"bot"},
             "conversation":{"id":"other"},"recipient":{"id":"x"},"channelId":"msteams","serviceUrl":"http://evil.example","replyToId":"y",
             "text":"hoi","channelData":{"clientActivityID":"a03"},"unknown":{"a":1}}
            """);
        var echo = (await person.ReadAsync()).Single(said => said.ClientId == "a03").Activity;
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.False(echo.GetProperty("from").TryGetProperty("name", out _));
        Assert.Equal(person.Conversation, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.StartsWith(person.Conversation + "|", echo.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.True(echo.GetProperty("timestamp").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddMinutes(-5));
        Assert.False(echo.TryGetProperty("serviceUrl", out _));
        Assert.False(echo.TryGetProperty("unknown", out _));
    }

    [Theory]
    [InlineData("handoff.status")]
    [InlineData("chat/take")]
    [InlineData("staff/note")]
    [InlineData("config")]
    [InlineData("")]
    public async Task A04_InternalEvent_RefusedWithoutEffect(string name)
    {
        using var person = await server.NewPersonAsync();
        var before = await person.ReadAsync();
        var answer = await person.PostAsync(new { type = "event", name, value = new { state = "completed" } });
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(before.Count, (await person.ReadAsync()).Count);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("handoff")]
    [InlineData("invoke")]
    [InlineData("endOfConversation")]
    [InlineData("installationUpdate")]
    [InlineData("Message")]
    public async Task A04_TypeNotForClients_Refused(string type)
    {
        using var person = await server.NewPersonAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostAsync(new { type, text = "hoi", membersAdded = new[] { new { id = "x" } } })).Status);
    }

    [Fact]
    public async Task Join_Event_GreetsNoSecondTime()
    {
        using var person = await server.NewPersonAsync();
        var before = await person.ReadAsync();
        var answer = await person.PostAsync(new { type = "event", name = "webchat/join", value = new { language = "nl-NL" }, channelData = new { clientActivityID = "join" } });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(before.Count, (await person.ReadAsync()).Count);
    }

    [Fact]
    public async Task A16_LongMessage_RefusedKindly()
    {
        using var person = await server.NewPersonAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync(new string('a', 4000))).Status);
        var answer = await person.SayAsync(new string('a', 4001));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("4000", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A16_LongMessageWithDanger_Answered()
    {
        using var person = await server.NewPersonAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("ik wil dood. " + new string('a', 4001))).Status);
        Assert.Contains(await person.ReadAsync(), said => said.Words.Contains("113", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A16_LargeBody_Refused(bool lengthKnown)
    {
        using var person = await server.NewPersonAsync();
        var body = Encoding.UTF8.GetBytes("""{"type":"message","text":"hoi","channelData":{"x":"long"}}""".Replace("long", new string('x', 65 * 1024), StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{person.Conversation}/activities") { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new("Bearer", person.Token);
        request.Headers.TransferEncodingChunked = !lengthKnown;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await person.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A16_LargeHeader_Refused()
    {
        using var http = server.NewHttp();
        http.DefaultRequestHeaders.Add("X-Long", new string('x', 17 * 1024));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    public static TheoryData<string> BadJson => new(
        "",
        "x",
        "[]",
        "null",
        "\"message\"",
        "{",
        """{"type":"message","text":"a","text":"b"}""",
        """{"type":"message","text":"a","value":1e999}""",
        """{"type":"message","text":"\ud800"}""",
        """{"type":"message","text":"\u0000"}""",
        """{"type":"message","text":"hoi","channelData":{"\udc00":1}}""",
        """{"type":"message","text":7}""",
        """{"type":"message","text":["a"]}""",
        """{"type":7,"text":"a"}""",
        """{"text":"a"}""",
        """{"type":"message","text":"a","channelData":"x"}""",
        """{"type":"message","text":"a","locale":{}}""",
        """{"type":"message","value":""" + new string('[', 1000) + new string(']', 1000) + "}",
        """{"type":"message","value":[""" + string.Join(',', Enumerable.Repeat(0, 31_000)) + "],\"text\":1}",
        "{\"type\":\"message\",\"text\":\"\u0001\"}");

    [Theory]
    [MemberData(nameof(BadJson))]
    public async Task A17_BadJson_Refused(string body)
    {
        using var person = await server.NewPersonAsync();
        var answer = await person.PostRawAsync(body);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.Code));
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("hoi")).Status);
    }

    [Theory]
    [InlineData("'; drop table activities; --")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("{{7*7}} {0} %s%n ${x}")]
    [InlineData("a\r\nSet-Cookie: x=1")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A24_OddText_StoredAsText(string text)
    {
        using var person = await server.NewPersonAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.PostAsync(new { type = "message", text, locale = "nl-NL", channelData = new { clientActivityID = text } })).Status);
        Assert.Equal(text, (await person.ReadAsync()).Single(said => said.ClientId == text).Text);
    }

    [Theory]
    [InlineData("'; drop table turns; --")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("{{7*7}} {0} %s%n")]
    public async Task A24_OddTextInEveryField_HasNoEffect(string text)
    {
        using var person = await server.NewPersonAsync();
        var answer = await person.PostAsync(new
        {
            type = "message",
            id = text,
            text = "hoi",
            name = text,
            locale = text,
            value = text,
            from = new { id = text, name = text },
            conversation = new { id = text },
            channelData = new { clientActivityID = "odd", other = text },
        });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var log = await person.ReadAsync();
        Rules.Check(["odd"], log);
        Assert.DoesNotContain(log, said => !said.IsFromPerson && said.Words.Contains(text, StringComparison.Ordinal));
        Assert.Contains((await person.SendAsync(HttpMethod.Get, $"/conversations/{Uri.EscapeDataString(text)}/activities")).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Contains((await person.ReconnectAsync(Uri.EscapeDataString(text))).Status, new[] { HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task A17_BadJson_CostsLittle()
    {
        const int Times = 30;
        using var data = new FreshDirectory();
        await using var own = await ServerProcess.StartAsync(data.Path);
        using var person = await DirectLineClient.StartAsync(own.Address);
        string[] bodies = [.. BadJson.Select(row => row.Data)];
        foreach (var body in bodies)
        {
            await person.PostRawAsync(body);
        }

        var before = own.ProcessorTime;
        for (var i = 0; i < Times; i++)
        {
            foreach (var body in bodies)
            {
                await person.PostRawAsync(body);
            }
        }

        Assert.InRange((own.ProcessorTime - before).TotalMilliseconds / (Times * bodies.Length), 0, 10);
    }

    [Fact]
    public async Task A25_AddressOfAFile_NeverFetched()
    {
        using var trap = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        trap.Start();
        using var person = await server.NewPersonAsync();
        var address = $"http://{trap.LocalEndpoint}/x.png";
        await person.PostAsync(new { type = "message", text = address, attachments = new[] { new { contentType = "image/png", contentUrl = address } } });
        await person.PostAsync(new { type = "message", text = address, channelData = new { contentUrl = address }, value = new { contentUrl = address } });
        await person.SayAsync($"kijk eens {address}");
        await Task.Delay(1000);
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task A25_NoAttachments_Accepted()
    {
        using var person = await server.NewPersonAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.PostRawAsync("""{"type":"message","text":"hoi","attachments":[]}""")).Status);
    }

    [Fact]
    public async Task A25_Attachments_RefusedAndNothingStored()
    {
        using var person = await server.NewPersonAsync();
        var before = await person.ReadAsync();
        var answer = await person.PostRawAsync("""{"type":"message","text":"kijk","attachments":[{"contentType":"image/png","contentUrl":"http://169.254.169.254/x.png"}]}""");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains("Take It Down", answer.Message, StringComparison.Ordinal);
        Assert.Equal(before.Count, (await person.ReadAsync()).Count);
    }

    [Fact]
    public async Task A25_Upload_RefusedUnread()
    {
        using var person = await server.NewPersonAsync();

        // A body that never comes: whoever tried to read it would wait.
        using var endless = new EndlessContent();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{person.Conversation}/upload?userId=x") { Content = endless };
        request.Headers.Authorization = new("Bearer", person.Token);
        request.Headers.ExpectContinue = true;
        using var response = await person.Http.SendAsync(request, new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Typing_StreamOnly_NeverKept()
    {
        using var person = await server.NewPersonAsync();
        using var stream = await person.ListenAsync();
        await stream.WaitForAsync(said => said.Sequence > 1);
        var before = await person.ReadAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.PostAsync(new { type = "typing", channelData = new { clientActivityID = "t" } })).Status);
        await stream.WaitForAsync(said => said.Activity.GetProperty("type").GetString() == "typing");
        Assert.Equal(before.Count, (await person.ReadAsync()).Count);
    }

    [Fact]
    public async Task F19_FiveQuickMessages_AllAnsweredOnce()
    {
        using var person = await server.NewPersonAsync();
        using var stream = await person.ListenAsync();
        var answers = new List<Task<Answer>>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(person.SayAsync($"bericht {i}", $"m{i}"));
            await Task.Delay(20);
        }

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var log = await person.ReadAsync();

        // Each goes over a connection of its own: which arrives first, only the server knows. It numbers them in that order.
        Assert.Equal(["m0", "m1", "m2", "m3", "m4"], log.Where(said => said.IsFromPerson).Select(said => said.ClientId).Order());
        await stream.WaitForAsync(said => said.Id == log[^1].Id);
        Rules.Check(["m0", "m1", "m2", "m3", "m4"], log, stream.Seen);
    }

    private sealed class EndlessContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.Delay(Timeout.Infinite);

        protected override bool TryComputeLength(out long length)
        {
            length = 1_000_000;
            return true;
        }
    }
}
