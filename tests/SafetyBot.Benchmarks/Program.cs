using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SafetyBot.Benchmarks;

// "cold" starts the terminal again and again; everything else is BenchmarkDotNet's own command line (--filter, --list…).
if (args is ["cold", ..])
{
    return ColdStart.Run();
}

// In process: the build's own rules (warnings as errors, locked packages) hold for what is measured, too.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
