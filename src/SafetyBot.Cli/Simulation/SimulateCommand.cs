using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SafetyBot.Cli.Chat;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Simulation;

/// <summary>"simulate": walks through every state of the conversation and proves the promises there.</summary>
internal sealed class SimulateCommand : ExampleCommand
{
    private const int MostTold = 30;
    private static readonly bool[] NotTold = [false];
    private static readonly bool[] NotToldAndTold = [false, true];

    private readonly ContentOption content = new();

    private readonly LocaleOption locale = new("Only this language: nl, nl-x-simple or en. Default: all.");

    private readonly Option<string?> quickscan = new("--quickscan")
    {
        Description = "Only this quickscan: youth, friend or parent; or menu, all that is no quickscan. Default: all.",
        HelpName = "id",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public SimulateCommand(Terminal terminal)
        : base(
            "simulate",
            "Walk through every state the conversation can reach, and prove: no dead end, always help, every danger raises its card, no advice that endangers.",
            "safetybot simulate",
            "safetybot simulate --locale nl --quickscan youth")
    {
        this.terminal = terminal;
        Options.Add(locale);
        Options.Add(quickscan);
        Options.Add(content);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var watch = Stopwatch.StartNew();
        var failed = new FailureLine(terminal);
        var run = new SimulationRun(dialogs, PlansOf(result, dialogs), result.GetValue(quickscan) is null, failed, terminal.Time.GetUtcNow());
        IReadOnlyList<SimulationFailure> failures;
        await using (new ProgressLine(terminal, () => string.Create(CultureInfo.InvariantCulture, $"{run.States} states, {run.Edges} turns")))
        {
            failures = await run.RunAsync(cancellationToken);
        }

        foreach (var failure in failures.Take(MostTold))
        {
            await terminal.Output.WriteLineAsync(failure.ToString());
        }

        if (failures.Count > MostTold)
        {
            await terminal.Output.WriteLineAsync($"… and {failures.Count - MostTold} more.");
        }

        await terminal.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(failures.Count == 0 ? "ok" : $"{failures.Count} failures")}: states {run.States}, edges {run.Edges}, {run.Covered}, {watch.Elapsed.TotalSeconds:F1} s"));
        return failures.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private List<WalkPlan> PlansOf(ParseResult result, BotContent dialogs)
    {
        string?[] ids = [.. dialogs.Questionnaires.Keys.Order(StringComparer.Ordinal), null];
        var asked = result.GetValue(quickscan);
        if (asked is not null && asked != WalkPlan.Menu && !ids.Contains(asked))
        {
            throw new UsageException($"There is no quickscan '{asked}'. Use {string.Join(", ", ids.OfType<string>())} or {WalkPlan.Menu}.");
        }

        // The longest ones first, so that no processor waits for the last.
        return
        [
            .. from id in ids.Where(id => asked is null || (id ?? WalkPlan.Menu) == asked)
                   .OrderByDescending(id => id is null ? 0 : dialogs.Questionnaires[id].Questions.Count)
               from tag in result.GetValue(locale) is { } only ? [only] : Locales.All
               from told in id is null || tag is Locale.English ? NotTold : NotToldAndTold
               select new WalkPlan(id, tag, told),
        ];
    }
}
