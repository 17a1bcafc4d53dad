namespace SafetyBot.Cli.Operations;

/// <summary>"audit": the trail of what happened, without content.</summary>
internal sealed class AuditCommand : ExampleCommand
{
    /// <summary>The command.</summary>
    public AuditCommand(Terminal terminal)
        : base("audit", "The audit trail: what happened, without content.", "safetybot audit verify") =>
        Subcommands.Add(new AuditVerifyCommand(terminal));
}
