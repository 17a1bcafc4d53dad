using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Simulation;

/// <summary>Walks, breadth first, every state that can be reached, and tries in each what a person may do there.</summary>
internal sealed class Walk
{
    private readonly WalkPlan plan;
    private readonly BotContent content;
    private readonly Coverage coverage;
    private readonly Probes probes;
    private readonly WalkTurns turns;
    private readonly WalkGraph graph = new();
    private readonly HashSet<string> sideways = new(StringComparer.Ordinal);
    private readonly Queue<(int Id, SimulatedState State)> waiting = new();

    /// <summary>Prepares a walk.</summary>
    public Walk(WalkPlan plan, TurnPipeline pipeline, BotContent content, Coverage coverage, DateTimeOffset now)
    {
        this.plan = plan;
        this.content = content;
        this.coverage = coverage;
        turns = new WalkTurns(plan, pipeline, content, now);
        probes = new Probes(turns, content, plan.Locale);
    }

    /// <summary>What is broken.</summary>
    public IReadOnlyCollection<SimulationFailure> Failures => turns.Failures;

    /// <summary>States looked at so far.</summary>
    public int States { get; private set; }

    /// <summary>Turns run so far.</summary>
    public int Edges => turns.Count;

    /// <summary>Walks.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await turns.BeginAsync(plan.PersonIn(content)) is { } first)
        {
            Reach(first);
        }

        while (waiting.TryDequeue(out var next))
        {
            var (id, state) = next;
            cancellationToken.ThrowIfCancellationRequested();
            States++;
            await probes.TryAllAsync(state);
            foreach (var (button, choice) in state.Answers().Where(answer => Follows(state, answer.Choice)).ToList())
            {
                coverage.Chosen(choice.Question, choice.Option);
                await GoAsync((id, state), $"[{button.Title}]", turns.Press(button), choice.ToString());
            }

            await SideStepsAsync(next);
        }

        CoverBranches();
    }

    // A walk through a quickscan leaves the rest of the menu to the menu's walk, and the other way round.
    private bool Follows(SimulatedState state, ChoiceValue choice) => plan.Quickscan is null
        ? !state.Open.StartsWith("quickscan-", StringComparison.Ordinal)
        : state.Open switch
        {
            "menu" => choice.Option is "scan",
            "menu-resume" => choice.Option is "resume",
            _ => true,
        };

    // What is not a choice: words where words are asked for, and in a quickscan back, pause and review, once for each question.
    private async Task SideStepsAsync((int Id, SimulatedState State) at)
    {
        var state = at.State;
        if (state.Open.StartsWith("quickscan-", StringComparison.Ordinal))
        {
            var answers = state.User.Scan!.Answers;
            await OnceAsync(at, $"back from {state.Open} to {answers.LastOrDefault()?.LinkId}", turns.Words.Back);
            await OnceAsync(at, $"pause at {state.Open}", turns.Words.Pause);
            await OnceAsync(at, $"review at {state.Open} of {answers.LastOrDefault()?.LinkId}", turns.Words.Review);
        }

        if (plan.Quickscan is null && state.Open is "menu" or "tell")
        {
            foreach (var story in turns.Words.Told)
            {
                await GoAsync(at, story, turns.Say(story));
            }
        }

        if (plan.Quickscan is null && state.Open == Questions.CheckMessage.Id)
        {
            foreach (var message in turns.Words.Received)
            {
                await GoAsync(at, message, turns.Say(message));
            }
        }

        if (plan.Quickscan is null && state.Open is "ask")
        {
            foreach (var question in turns.Words.Asked)
            {
                await GoAsync(at, question, turns.Say(question));
            }
        }

        await TakeBackAsync(at);
        if (plan.Quickscan is null && state.Open is "menu" && state.User.Card is null)
        {
            foreach (var sentence in turns.Words.Danger.Values)
            {
                await GoAsync(at, sentence, turns.Say(sentence));
            }
        }
    }

    // Words of danger are taken back, once for each question in which that may be: the question about it is walked.
    private async Task TakeBackAsync((int Id, SimulatedState State) at)
    {
        if (plan.Quickscan is null && at.State.User.Card is not null)
        {
            await OnceAsync(at, $"take back at {at.State.Open}", turns.Words.TakeBack);
        }
    }

    private async Task OnceAsync((int Id, SimulatedState State) at, string name, string words)
    {
        if (sideways.Add(name))
        {
            await GoAsync(at, words, turns.Say(words));
        }
    }

    private async Task GoAsync((int Id, SimulatedState State) at, string input, Activity activity, string? answer = null)
    {
        if (await turns.TakeAsync(at.State, input, activity) is { } next)
        {
            graph.Connect(at.Id, Reach(next), answer);
        }
    }

    private int Reach(SimulatedState state)
    {
        coverage.Asked(state.Open);
        CoverCombinations(state.User);
        var (id, isNew) = graph.Add(StateKey.Of(state, content), state.Open);

        // Each question is changed in the review once, though reviews of the same length and level are else alike.
        var changes = state.Open == ReviewQuestion.Id && state.User.Scan!.Answers.Any(answer => sideways.Add($"change {answer.LinkId}"));
        if ((isNew || changes) && state.User.Locale == plan.Locale)
        {
            waiting.Enqueue((id, state));
        }

        return id;
    }

    private void CoverCombinations(ServiceUser user)
    {
        if (user is { Scan: { } scan, ScanOpen: true })
        {
            var questionnaire = content.Questionnaires[scan.Questionnaire];
            foreach (var combination in questionnaire.Combinations.Where(combination => combination.IsMetBy(scan)))
            {
                coverage.Taken(Branch.IdOf(questionnaire, combination));
            }
        }
    }

    private void CoverBranches()
    {
        if (plan.Quickscan is not { } quickscan)
        {
            return;
        }

        var questionnaire = content.Questionnaires[quickscan];
        foreach (var question in questionnaire.Questions)
        {
            foreach (var branch in Branch.Of(questionnaire, question)
                .Where(branch => graph.Leads(branch.Before, branch.Option, PromptQuestion.IdOf(questionnaire, question))))
            {
                coverage.Taken(branch.Id);
            }
        }
    }
}
