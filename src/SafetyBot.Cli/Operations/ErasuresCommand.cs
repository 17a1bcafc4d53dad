namespace SafetyBot.Cli.Operations;

/// <summary>"erasures": the list of what was erased, for restores of PostgreSQL.</summary>
internal sealed class ErasuresCommand : ExampleCommand
{
    /// <summary>The command.</summary>
    public ErasuresCommand(Terminal terminal)
        : base(
            "erasures",
            "The list of what was erased, without content: export it beside your backups, apply it after a restore.",
            "safetybot erasures export --to /backup/erasures.txt --force",
            "safetybot erasures apply --from /backup/erasures.txt")
    {
        Subcommands.Add(new ErasuresExportCommand(terminal));
        Subcommands.Add(new ErasuresApplyCommand(terminal));
    }
}
