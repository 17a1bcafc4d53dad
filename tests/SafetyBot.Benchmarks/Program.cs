using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SafetyBot.Benchmarks;

// "cold" starts the terminal again and again; "turns" see below; everything else is BenchmarkDotNet's own command line (--filter, --list…).
if (args is ["cold", ..])
{
    return ColdStart.Run();
}

// "turns" keeps turns as fast as it can: memory, sqlite or postgres, how many people at once, how many seconds, how many conversations are remembered.
if (args is ["turns", ..])
{
    return await DurableTurns.RunAsync(args[1..]);
}

// In process: the build's own rules (warnings as errors, locked packages) hold for what is measured, too.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(DurableTurns).Assembly).Run(args, config);
return 0;
