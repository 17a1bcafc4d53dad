namespace SafetyBot.Server.Tests.Faults;

public sealed class CanaryTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A32_WordsOfPeople_NowhereInTheLog(string environment)
    {
        const string Canary = "kanariegeel";
        string[] secrets = [Canary, "kanarie@example.org", "0612345678"];
        using var data = new FreshDirectory();
        using var collector = new TelemetryCollector();
        await using var server = await ServerProcess.StartAsync(
            new Surroundings { Environment = collector.Environment }, data.Path, "--environment", environment, "--Logging:LogLevel:Default", "Trace");
        using var person = await DirectLineClient.StartAsync(server.Address);
        using var stream = await person.ListenAsync();
        var words = string.Join(' ', secrets);
        await person.SayAsync(words, Canary);
        await person.SayAsync("ik wil dood " + words);
        await person.SayAsync(words + new string('a', 4000));
        await person.ChooseAsync(words);
        await person.PostAsync(new { type = "event", name = words });
        await person.PostAsync(new { type = words });
        await person.PostAsync(new { type = "message", text = words, attachments = new[] { new { name = words, contentUrl = words } } });
        await person.PostRawAsync("{" + words);
        await person.PostAsync(new { type = "message", text = new { words } });
        await person.ReconnectAsync(Canary);
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("User-Agent", Canary);
        http.DefaultRequestHeaders.Add("Origin", $"https://{Canary}.example");
        await http.GetAsync(new Uri($"/{Canary}?q={Canary}", UriKind.Relative));
        await http.PostAsync(new Uri($"/api/messages?{Canary}", UriKind.Relative), new StringContent(words));
        await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null);
        await http.PostAsync(new Uri("/api/chat/exit", UriKind.Relative), new StringContent(words));
        foreach (var path in (string[])["tokens/generate", "tokens/refresh", "conversations", $"conversations/{Canary}/activities", $"conversations/{Canary}/upload"])
        {
            await http.PostAsync(new Uri($"/v3/directline/{path}?{Canary}", UriKind.Relative), new StringContent(words));
        }

        await Assert.ThrowsAnyAsync<Exception>(() => StreamClient.OpenAsync(new Uri(person.StreamUrl + Canary)));
        using var channel = new HttpClient { BaseAddress = server.Address };
        await channel.PostAsync(
            new Uri("/api/messages", UriKind.Relative),
            System.Net.Http.Json.JsonContent.Create(new
            {
                type = "message",
                id = Canary,
                channelId = "test",
                deliveryMode = "expectReplies",
                conversation = new { id = "one" },
                from = new { id = "person", name = Canary },
                text = words,
            }));
        for (var i = 0; i < 100; i++)
        {
            await person.SayAsync(words);
        }

        await collector.ToldAsync("http.route");
        await collector.ToldAsync("safetybot.streams");
        await collector.ToldAsync("safetybot.triage.degraded");
        foreach (var secret in secrets.Append(person.Token).Append(ServerProcess.Secret).Append(person.StreamUrl.Split("&t=")[1]))
        {
            Assert.DoesNotContain(secret, server.Output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, collector.Received, StringComparison.OrdinalIgnoreCase);
        }
    }
}
