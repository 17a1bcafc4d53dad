using System.CommandLine;
using SafetyBot.Conversations.Audit;

namespace SafetyBot.Cli.Operations;

/// <summary>"audit verify": finds out whether anybody changed the audit trail.</summary>
internal sealed class AuditVerifyCommand : ExampleCommand
{
    private readonly DatabaseOptions database = new();
    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public AuditVerifyCommand(Terminal terminal)
        : base(
            "verify",
            "Compare every row of the audit trail with its hash, its conversation and the signed daily lists. Exit code 1 when something was changed. The server may run.",
            "safetybot audit verify --data /var/lib/safetybot")
    {
        this.terminal = terminal;
        database.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var settings = database.From(result);
        await using var opened = await settings.OpenAsync(cancellationToken);
        var problems = await new AuditTrail(opened.Audit, opened.Signer).VerifyAsync(terminal.Time.GetUtcNow() - settings.Retention.Audit, cancellationToken);
        foreach (var problem in problems)
        {
            await terminal.Output.WriteLineAsync(Line(problem));
        }

        await terminal.Output.WriteLineAsync(problems.Count == 0 ? "The audit trail is as it was written." : $"{problems.Count} places were changed.");
        return problems.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static string Line(AuditProblem problem) =>
        problem.ConversationId is null ? problem.Message
        : problem.Number is { } number ? $"conversation {problem.ConversationId}, row {number}: {problem.Message}"
        : $"conversation {problem.ConversationId}: {problem.Message}";
}
