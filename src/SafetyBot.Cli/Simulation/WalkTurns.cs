using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>Runs the turns of one walk through the real pipeline and holds each to the rules that always hold.</summary>
internal sealed class WalkTurns(WalkPlan plan, TurnPipeline pipeline, BotContent content, DateTimeOffset now)
{
    private readonly Dictionary<string, SimulationFailure> failures = new(StringComparer.Ordinal);

    /// <summary>What is broken; of failures that are alike the first, whose path is the shortest.</summary>
    public IReadOnlyCollection<SimulationFailure> Failures => failures.Values;

    /// <summary>Turns run so far.</summary>
    public int Count { get; private set; }

    /// <summary>What the person says.</summary>
    public Sentences Words { get; } = Sentences.For(plan.Locale);

    /// <summary>A message of words.</summary>
    public Activity Say(string text) => PersonActivity.Say(text, now);

    /// <summary>A pressed button.</summary>
    public Activity Press(CardAction button) => PersonActivity.Press(button, now);

    /// <summary>A connection that comes back.</summary>
    public Activity Join() => PersonActivity.Join(now);

    /// <summary>The state after the greeting; null when it breaks a rule.</summary>
    public async Task<SimulatedState?> BeginAsync(ServiceUser user) =>
        Checked(await RunAsync(await TurnPipeline.StateOfAsync(user), Join()), null, new SimulationPath(null, "start"));

    /// <summary>A turn, whatever comes of it.</summary>
    public Task<Turn> RunAsync(SimulatedState state, Activity activity) => RunAsync(state.State, activity);

    /// <summary>A turn that must keep the rules.</summary>
    /// <returns>The state after it; null when it breaks one, which is noted.</returns>
    public async Task<SimulatedState?> TakeAsync(SimulatedState state, string input, Activity activity) =>
        (await TakeTurnAsync(state, input, activity)).State;

    /// <summary>A turn that must keep the rules, with all that the bot said.</summary>
    /// <returns>The turn, and the state after it; null when it breaks a rule, which is noted.</returns>
    public async Task<(Turn Turn, SimulatedState? State)> TakeTurnAsync(SimulatedState state, string input, Activity activity)
    {
        var turn = await RunAsync(state.State, activity);
        return (turn, Checked(turn, state, new SimulationPath(state.Path, input)));
    }

    /// <summary>Notes what is broken.</summary>
    /// <param name="at">The question that was open.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="path">The way there.</param>
    public void Broken(string at, string what, SimulationPath path) =>
        failures.TryAdd($"{at} {what}", new SimulationFailure(plan.ToString(), $"at '{at}': {what}", path.ToString()));

    private async Task<Turn> RunAsync(KeptState state, Activity activity)
    {
        Count++;
        return await pipeline.RunAsync(PersonActivity.Conversation, state, activity, CancellationToken.None);
    }

    private SimulatedState? Checked(Turn turn, SimulatedState? before, SimulationPath path)
    {
        var state = SimulatedState.After(turn, path);
        if (TurnRules.Broken(turn, state.User.OpenQuestion) is { } broken)
        {
            Broken(before?.Open ?? "start", broken, path);
            return null;
        }

        if (state.Open == Questions.ResultNext.Id && before!.User.ScanOpen)
        {
            CheckResult(turn, state);
        }

        return state;
    }

    // The result says no less than the scorer, and its title is that of the level.
    private void CheckResult(Turn turn, SimulatedState state)
    {
        var user = state.User;
        var level = content.Scorers[user.Scan!.Questionnaire].Assess(user.Scan).Level;
        var title = content.Texts(user.Locale).Line($"result-{KnowDialog.LevelId(user.EffectiveLevel())}-title");
        if (user.EffectiveLevel() < level)
        {
            Broken(state.Open, $"the result is {user.EffectiveLevel()}, the answers are {level}", state.Path);
        }

        if (user.EffectiveLevel() >= RiskLevel.High && !TurnRules.ShowsNumber(turn))
        {
            Broken(state.Open, "a grave result without a number to call", state.Path);
        }

        if (TurnRules.Cards(turn).All(card => card.Title != title))
        {
            Broken(state.Open, $"the result does not say '{title}'", state.Path);
        }
    }
}
