using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SafetyBot.Cli;

/// <summary>Shows the help of a command and then its examples.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyList<string> examplesOfAll) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in parseResult.CommandResult.Command is ExampleCommand command ? command.Examples : examplesOfAll)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 all went well, 1 problems were found or the run failed, 2 called wrongly.");
        return code;
    }
}
