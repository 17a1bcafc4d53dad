using SafetyBot.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
