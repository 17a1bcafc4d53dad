using System.Diagnostics;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>The server as it is run, with Azure AI Language on this machine.</summary>
public sealed class ReadAlongServerTests
{
    private const string Canary = "kanariegeel";
    private const string Words = "alles is gewoon helemaal niks meer " + Canary;

    [Fact]
    public async Task Server_AfterAYes_ReadsAlongAndIsNeverNeeded()
    {
        await using var service = new LanguageService { Negative = 0.99 };
        using var data = new FreshDirectory();
        using var collector = new TelemetryCollector();
        await using var server = await ServerProcess.StartAsync(
            new Surroundings { Environment = collector.Environment },
            data.Path,
            "--AzureLanguage:Endpoint", service.Address.ToString(),
            "--AzureLanguage:Key", LanguageService.Key,
            "--Logging:LogLevel:Default", "Trace");
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Contains("Microsoft", await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        using var person = await DirectLineClient.StartAsync(server.Address);
        Assert.StartsWith("Mag een computer van Microsoft", (await AnswerAsync(person, "menu=tell"))[^1].Words, StringComparison.Ordinal);
        await AnswerAsync(person, "read-along=no");
        await SayAsync(person, Words);
        Assert.Empty(service.Calls);

        // Somebody else says yes: words without what points to a person go there, words of danger do not.
        using var other = await DirectLineClient.StartAsync(server.Address);
        await AnswerAsync(other, "menu=tell");
        await AnswerAsync(other, "read-along=yes");
        Assert.Contains("Het klinkt wel naar", string.Join('\n', await SayAsync(other, Words + " bel 06 12345678")), StringComparison.Ordinal);
        Assert.Contains(Canary, Assert.Single(service.Texts), StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", service.Texts.Single(), StringComparison.Ordinal);

        // The service hangs, then fails and quotes words in its errors: the conversation goes on in time.
        service.Instead = async (call, _) =>
        {
            await Task.Delay(Timeout.Infinite, call.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        var watch = Stopwatch.StartNew();
        await TellAsync(other);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
        foreach (var status in (int[])[429, 500, 401])
        {
            service.FailWith(status);
            await TellAsync(other);
        }

        // Four of five: it is left alone.
        var calls = service.Calls.Count;
        await TellAsync(other);
        Assert.Equal(calls, service.Calls.Count);
        await server.ToldAsync("nobody reads along for 30 seconds");

        Assert.Contains("113", string.Join('\n', await SayAsync(other, "ik wil niet meer leven " + Canary)), StringComparison.Ordinal);
        Assert.DoesNotContain(service.Texts, text => text.Contains("leven", StringComparison.Ordinal));

        foreach (var told in (string[])["safetybot.read_along.duration", "slow", "throttled", "failed", "refused", "paused"])
        {
            await collector.ToldAsync(told);
        }

        foreach (var secret in (string[])[Canary, LanguageService.Key])
        {
            Assert.DoesNotContain(secret, server.Output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, collector.Received, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Server_SignedInWithEntra_ReadsAlong()
    {
        await using var identity = new LanguageService();
        await using var service = new LanguageService(secure: true) { Negative = 0.99 };
        using var data = new FreshDirectory();
        using var trusted = new FreshDirectory();
        var certificate = Path.Combine(trusted.Path, "trusted.pem");
        await File.WriteAllTextAsync(certificate, service.CertificatePem);
        await using var server = await ServerProcess.StartAsync(
            new Surroundings
            {
                Environment = new Dictionary<string, string>
                {
                    ["SSL_CERT_FILE"] = certificate,
                    ["SSL_CERT_DIR"] = trusted.Path,
                    ["IDENTITY_ENDPOINT"] = $"{identity.Address}msi/token",
                    ["IDENTITY_HEADER"] = "of-the-machine",
                },
            },
            data.Path,
            "--AzureLanguage:Endpoint", service.Address.ToString(),
            "--AzureLanguage:Entra", "true",
            "--AzureLanguage:Timeout", "00:00:02");
        using var person = await DirectLineClient.StartAsync(server.Address);
        await AnswerAsync(person, "menu=tell");
        await AnswerAsync(person, "read-along=yes");

        Assert.Contains("Het klinkt wel naar", string.Join('\n', await SayAsync(person, Words)), StringComparison.Ordinal);
        Assert.All(service.Calls, call => Assert.Equal($"Bearer {LanguageService.Token}", call.Headers.Authorization));
        Assert.Equal(["https://cognitiveservices.azure.com"], identity.Resources);
    }

    [Fact]
    public async Task Settings_ManyWrong_AllToldAtOnce()
    {
        using var data = new FreshDirectory();
        var (exit, output) = await ServerProcess.RunToEndAsync(
            "--Storage:Directory", data.Path,
            "--AzureLanguage:Endpoint", "http://example.org/?a=b",
            "--AzureLanguage:Timeout", "00:01:00",
            "--AzureLanguage:Key", "k",
            "--AzureLanguage:Entra", "true");
        Assert.Equal(1, exit);
        foreach (var told in (string[])["AzureLanguage:Timeout", "no https address", "either AzureLanguage:Key or AzureLanguage:Entra"])
        {
            Assert.Contains(told, output, StringComparison.Ordinal);
        }
    }

    private static async Task TellAsync(DirectLineClient person)
    {
        await SayAsync(person, "menu");
        Assert.NotEmpty(await SayAsync(person, Words));
    }

    private static Task<IReadOnlyList<string>> SayAsync(DirectLineClient person, string text) => NewAsync(person, () => person.SayAsync(text));

    private static async Task<IReadOnlyList<Said>> AnswerAsync(DirectLineClient person, string value)
    {
        await NewAsync(person, () => person.ChooseAsync(value));
        return await person.ReadAsync();
    }

    private static async Task<IReadOnlyList<string>> NewAsync(DirectLineClient person, Func<Task<Answer>> post)
    {
        var before = (await person.ReadAsync()).Count;
        var answer = await post();
        Assert.True((int)answer.Status == 200, answer.Body);
        for (var i = 0; i < 100; i++)
        {
            var said = (await person.ReadAsync()).Skip(before).Where(said => !said.IsFromPerson).Select(said => said.Words).ToList();
            if (said.Count > 0)
            {
                return said;
            }

            await Task.Delay(50);
        }

        return [];
    }
}
