using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SafetyBot.LoadDriver;

const int MostConnections = 1000;

var door = new Option<string>("--door") { Description = "messages, directline, or idle: streams on which nobody says anything.", DefaultValueFactory = _ => "messages" };
var people = new Option<int>("--people") { Description = "How many at once; 1 to 20000.", DefaultValueFactory = _ => 32 };
var seconds = new Option<int>("--seconds") { Description = "How long to measure; 1 to 3600.", DefaultValueFactory = _ => 20 };
var warmUp = new Option<int>("--warm-up") { Description = "Seconds before that.", DefaultValueFactory = _ => 10 };
var server = new Option<string?>("--server") { Description = "safetybot-server.dll, to start one for this measurement." };
var address = new Option<string?>("--address") { Description = "A running server on this machine." };
var process = new Option<int?>("--process") { Description = "The process of that server, to measure what it uses." };
var settings = new Argument<string[]>("settings") { Description = "Settings of a started server, after --.", Arity = ArgumentArity.ZeroOrMore };
var command = new RootCommand("Plays whole quickscans with many people at once, and tells what they and the server saw.")
{
    door, people, seconds, warmUp, server, address, process, settings,
};
command.SetAction(async (given, cancellationToken) =>
{
    using var started = given.GetValue(server) is { } program ? new StartedServer(program, given.GetValue(settings) ?? []) : null;
    var at = started?.Address ?? new Uri(given.GetValue(address) ?? "http://127.0.0.1:5080");
    if (!at.IsLoopback)
    {
        Console.Error.WriteLine("Only a server on this machine is put under load.");
        return 1;
    }

    var crowd = Math.Clamp(given.GetValue(people), 1, 20_000);
    var during = TimeSpan.FromSeconds(Math.Clamp(given.GetValue(seconds), 1, 3600));
    var load = (started?.Id ?? given.GetValue(process)) is { } id ? new ServerLoad(id) : null;
    using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Math.Min(crowd, MostConnections) }) { BaseAddress = at };
    if (given.GetValue(door) == "idle")
    {
        if (load is null)
        {
            Console.Error.WriteLine("Name the server's process with --process, or have one started with --server.");
            return 1;
        }

        await IdleCrowd.SitAsync(http, crowd, during, load, cancellationToken);
        return 0;
    }

    var measure = new Measure();
    using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    var run = Guid.NewGuid().ToString("N")[..8];
    var conversations = 0;
    Func<IDoor> open = given.GetValue(door) == "directline"
        ? () => new DirectLineDoor(http)
        : () => new MessagesDoor(http, $"{run}-{Interlocked.Increment(ref conversations)}");
    var playing = Enumerable.Range(0, crowd).Select(seed => Task.Run(() => new Person(seed, open, measure).PlayAsync(stop.Token))).ToList();

    await Task.Delay(TimeSpan.FromSeconds(given.GetValue(warmUp)), cancellationToken);
    var before = load?.Processor() ?? default;
    var clock = Stopwatch.StartNew();
    measure.Begin();
    await Task.Delay(during, cancellationToken);
    measure.End();
    var took = clock.Elapsed;
    Console.WriteLine($"{given.GetValue(door)}, {crowd} people: {measure.Told(took)}");
    if (load is not null)
    {
        var used = load.Processor() - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"server: {used.TotalMicroseconds / Math.Max(1, measure.Turns):F1} us CPU a turn, RSS {load.Megabytes():F0} MB"));
    }

    await stop.CancelAsync();
    await Task.WhenAll(playing);
    return 0;
});
return await command.Parse(args).InvokeAsync();
