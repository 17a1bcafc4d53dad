using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SafetyBot.LoadDriver;

var door = new Option<string>("--door") { Description = "messages, directline, or page: how long a person waits for it, in Chromium.", DefaultValueFactory = _ => "messages" };
var people = new Option<int>("--people") { Description = "How many play at once; 0 to 20000.", DefaultValueFactory = _ => 32 };
var rate = new Option<int>("--rate") { Description = "Turns a second of all together; 0: as many as can be.", DefaultValueFactory = _ => 0 };
var idle = new Option<int>("--idle") { Description = "How many more keep a stream open and say nothing.", DefaultValueFactory = _ => 0 };
var seconds = new Option<int>("--seconds") { Description = "How long to measure; 1 to 7200.", DefaultValueFactory = _ => 20 };
var warmUp = new Option<int>("--warm-up") { Description = "Seconds before that.", DefaultValueFactory = _ => 10 };
var server = new Option<string?>("--server") { Description = "safetybot-server.dll, to start one for this measurement." };
var replicas = new Option<int>("--replicas") { Description = "How many of it; with two, each person posts to one and has the stream at the other.", DefaultValueFactory = _ => 1 };
var address = new Option<string?>("--address") { Description = "A running server on this machine." };
var process = new Option<int?>("--process") { Description = "The process of that server, to measure what it uses." };
var browser = new Option<string>("--browser") { Description = "Chromium's program, for the page.", DefaultValueFactory = _ => "/usr/bin/chromium" };
var webChat = new Option<string?>("--web-chat") { Description = "The folder whose package.json names Microsoft's Web Chat, to measure it beside the page." };
var settings = new Argument<string[]>("settings") { Description = "Settings of a started server, after --.", Arity = ArgumentArity.ZeroOrMore };
var command = new RootCommand("Plays whole quickscans with many people at once, and tells what they and the server saw.")
{
    door, people, rate, idle, seconds, warmUp, server, replicas, address, process, browser, webChat, settings,
};
command.SetAction(async (given, cancellationToken) =>
{
    var at = new Uri(given.GetValue(address) ?? "http://127.0.0.1:5080");
    if (!at.IsLoopback)
    {
        Console.Error.WriteLine("Only a server on this machine is put under load.");
        return 1;
    }

    var crowd = Math.Clamp(given.GetValue(people), 0, 20_000);
    var during = TimeSpan.FromSeconds(Math.Clamp(given.GetValue(seconds), 1, 7200));
    var warm = TimeSpan.FromSeconds(given.GetValue(warmUp));
    using var site = given.GetValue(webChat) is { } folder ? new WebChatPage(folder) : null;
    string[] all = [.. given.GetValue(settings) ?? [], .. site is null ? [] : (string[])["--DirectLine:AllowedOrigins:0", site.Origin]];
    using var servers = given.GetValue(server) is { } program
        ? new Servers(program, Math.Clamp(given.GetValue(replicas), 1, 2), all, crowd + 64)
        : new Servers(at, given.GetValue(process), crowd + 64);
    if (given.GetValue(door) == "page")
    {
        if (site is not null)
        {
            site.Bot = servers.Ways[0].BaseAddress;
        }

        await PageLoad.TellAsync(servers.Ways[0].BaseAddress!, given.GetValue(browser)!, site);
        return 0;
    }

    var measure = new Measure();
    var run = Guid.NewGuid().ToString("N")[..8];
    var conversations = 0;
    await using var sitting = new IdleCrowd();
    if (given.GetValue(idle) is > 0 and var many)
    {
        if (servers.Load is null)
        {
            Console.Error.WriteLine("Name the server's process with --process, or have one started with --server.");
            return 1;
        }

        await sitting.SitAsync(Stream, many, warm, servers.Load, cancellationToken);
    }

    if (crowd == 0)
    {
        await Task.Delay(during, cancellationToken);
        return 0;
    }

    using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    var pace = new Pace(Math.Max(0, given.GetValue(rate)));
    Func<IDoor> open = given.GetValue(door) == "directline" ? Stream : Messages;
    var playing = Enumerable.Range(0, crowd).Select(seed => Task.Run(() => new Person(seed, open, pace, measure).PlayAsync(stop.Token))).ToList();

    await Task.Delay(warm, cancellationToken);
    var (used, memory, handles) = (servers.Load?.Processor() ?? default, servers.Load?.Megabytes() ?? 0, servers.Load?.Handles() ?? 0);
    var clock = Stopwatch.StartNew();
    measure.Begin();
    await Task.Delay(during, cancellationToken);
    measure.End();
    Console.WriteLine($"{given.GetValue(door)}, {crowd} people: {measure.Told(clock.Elapsed)}");
    if (servers.Load is { } load)
    {
        var (usedNow, memoryNow, handlesNow) = (load.Processor() - used, load.Megabytes(), load.Handles());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"server: {usedNow.TotalMicroseconds / Math.Max(1, measure.Turns):F1} us CPU a turn, RSS {memory:F0} to {memoryNow:F0} MB, handles {handles} to {handlesNow}"));
    }

    if (sitting.Count > 0)
    {
        Console.WriteLine($"idle: {sitting.Open} of {sitting.Count} streams are open still");
    }

    await stop.CancelAsync();
    await Task.WhenAll(playing);
    return 0;

    // With two replicas nobody's stream is where they post.
    DirectLineDoor Stream()
    {
        var (number, count) = (Interlocked.Increment(ref conversations), servers.Ways.Count);
        return new DirectLineDoor(servers.Ways[number % count], servers.Ways[(number + 1) % count].BaseAddress!, measure);
    }

    IDoor Messages()
    {
        var number = Interlocked.Increment(ref conversations);
        return new MessagesDoor(servers.Ways[number % servers.Ways.Count], $"{run}-{number}");
    }
});
return await command.Parse(args).InvokeAsync();
