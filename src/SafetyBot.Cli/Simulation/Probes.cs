using System.Text.RegularExpressions;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>What a person may do at any moment. Tried in every state of a walk; what takes several turns, once for each question.</summary>
internal sealed partial class Probes(WalkTurns turns, BotContent content, Locale locale)
{
    private const int UnreadLimit = 3;

    private static readonly CardAction OldButton = new() { Text = "-", Value = new ChoiceValue("gone-question", "yes").ToString() };

    private readonly string[] flags = [.. turns.Words.Danger.Keys];
    private readonly HashSet<string> questions = new(StringComparer.Ordinal);
    private int turn;

    /// <summary>Tries all of it.</summary>
    public async Task TryAllAsync(SimulatedState state)
    {
        await StopAsync(state);
        await turns.TakeAsync(state, turns.Words.Back, turns.Say(turns.Words.Back));
        await NumberAsync(state, turns.Words.Helplines);
        await NumberAsync(state, turns.Words.Person);
        await LanguageAsync(state);
        await turns.TakeAsync(state, turns.Words.Nonsense, turns.Say(turns.Words.Nonsense));
        await SameQuestionAsync(state, "(nothing)", turns.Say(""));
        await ReconnectAsync(state);
        await OldButtonAsync(state);
        await DangerAsync(state, flags[turn++ % flags.Length]);
        if (questions.Add(state.Open))
        {
            await OncePerQuestionAsync(state);
        }
    }

    private async Task OncePerQuestionAsync(SimulatedState state)
    {
        foreach (var flag in flags)
        {
            await DangerAsync(state, flag);
        }

        await UnreadAsync(state);
        await AcuteAsync(state);
        foreach (var story in turns.Words.Told)
        {
            await ToldAsync(state, story);
        }

        await ComeBackAsync(state, turns.Words.Language, locale is Locale.English ? "english" : locale is Locale.EasyDutch ? "easy" : "dutch");
        if (state.Answers().All(answer => answer.Choice.Option is not "helplines"))
        {
            await ComeBackAsync(state, turns.Words.Helplines, "netherlands", "done");
        }

        // What was read there goes on with what was found in it.
        if (state.Open != Questions.CheckMessage.Id)
        {
            await ComeBackAsync(state, turns.Words.Danger[flags[0]], "yes", "resume");
        }
    }

    private async Task StopAsync(SimulatedState state)
    {
        var next = await turns.TakeAsync(state, turns.Words.Stop, turns.Say(turns.Words.Stop));
        if (next is not null && next.Open != Questions.Menu.Id && next.Open != Questions.MenuResume.Id)
        {
            turns.Broken(state.Open, "stop does not lead to the menu", next.Path);
        }
    }

    private async Task NumberAsync(SimulatedState state, string words)
    {
        var (turn, next) = await turns.TakeTurnAsync(state, words, turns.Say(words));
        if (next is not null && !TurnRules.ShowsNumber(turn))
        {
            turns.Broken(state.Open, $"'{words}' shows no number to call", next.Path);
        }
    }

    private async Task LanguageAsync(SimulatedState state)
    {
        var next = await turns.TakeAsync(state, turns.Words.Language, turns.Say(turns.Words.Language));
        if (next is not null && next.Open != Questions.Language.Id)
        {
            turns.Broken(state.Open, "the language cannot be changed", next.Path);
        }
    }

    private async Task SameQuestionAsync(SimulatedState state, string input, Activity activity)
    {
        var next = await turns.TakeAsync(state, input, activity);
        if (next is not null && next.Open != state.Open)
        {
            turns.Broken(state.Open, $"{input} leads to '{next.Open}'", next.Path);
        }
    }

    private async Task ReconnectAsync(SimulatedState state)
    {
        var turn = await turns.RunAsync(state, turns.Join());
        if (turn.Failed || turn.State.ToString() != state.Json)
        {
            turns.Broken(state.Open, turn.Failed ? "coming back fails" : "coming back changes the conversation", new SimulationPath(state.Path, "(comes back)"));
        }
    }

    private async Task OldButtonAsync(SimulatedState state)
    {
        var next = await turns.TakeAsync(state, "(old button)", turns.Press(OldButton));
        if (next is not null && next.Json != state.Json)
        {
            turns.Broken(state.Open, "an old button changes the conversation", next.Path);
        }
    }

    private async Task DangerAsync(SimulatedState state, string flag)
    {
        var sentence = turns.Words.Danger[flag];
        var (turn, next) = await turns.TakeTurnAsync(state, sentence, turns.Say(sentence));
        if (next is null)
        {
            return;
        }

        var title = content.Texts(locale).Line($"card-{content.Cards.For(flag, doneAlready: false).Id}-title");
        if (TurnRules.Cards(turn).FirstOrDefault()?.Title != title)
        {
            turns.Broken(state.Open, $"red flag {flag} does not raise its card", next.Path);
        }
        else if (!TurnRules.ShowsNumber(turn))
        {
            turns.Broken(state.Open, $"the card of {flag} shows no number", next.Path);
        }
    }

    // Words that cannot be read: asked again, and after three times the conversation goes on, never with "no".
    private async Task UnreadAsync(SimulatedState state)
    {
        var now = state;
        for (var i = 0; i < UnreadLimit && now is not null && now.Open == state.Open; i++)
        {
            now = await turns.TakeAsync(now, turns.Words.Nonsense, turns.Say(turns.Words.Nonsense));
        }

        if (now is not null && WithoutAttempts(now) == WithoutAttempts(state) && Questions.Find(state.Open) is not { FreeText: true })
        {
            turns.Broken(state.Open, "words that cannot be read are asked for without end", now.Path);
        }

        if (now is not null && NosIn(now) > NosIn(state))
        {
            turns.Broken(state.Open, "words that cannot be read count as no", now.Path);
        }
    }

    // What sounds acute without a word of danger brings the numbers into sight, wherever it is said.
    private async Task AcuteAsync(SimulatedState state)
    {
        var (turn, next) = await turns.TakeTurnAsync(state, turns.Words.Acute, turns.Say(turns.Words.Acute));
        if (next is not null && !TurnRules.ShowsNumber(turn) && Questions.Find(state.Open) is not ({ ComesFirst: true } or { TakesReceived: true }))
        {
            turns.Broken(state.Open, "what sounds acute brings no number into sight", next.Path);
        }
    }

    // A story told at a question is never a "no" to it, and lowers nothing.
    private async Task ToldAsync(SimulatedState state, string story)
    {
        var next = await turns.TakeAsync(state, story, turns.Say(story));
        if (next is not null && (NosIn(next) > NosIn(state) || next.User.EffectiveLevel() < state.User.EffectiveLevel()))
        {
            turns.Broken(state.Open, "a story told counts as no or lowers the level", next.Path);
        }
    }

    // The state but for the count of attempts: when nothing else changed, the conversation did not go on.
    private static string WithoutAttempts(SimulatedState state) => AttemptCount().Replace(state.Json, "");

    [GeneratedRegex("\"AttemptCount\":[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex AttemptCount();

    private static int NosIn(SimulatedState state) => state.User.Scan?.Answers.Count(answer => answer.Option is AnswerIds.No) ?? 0;

    // After something that lay on top, the question is still there.
    private async Task ComeBackAsync(SimulatedState state, string words, params string[] options)
    {
        var now = await turns.TakeAsync(state, words, turns.Say(words));
        foreach (var option in options)
        {
            if (now is null || now.Open == state.Open)
            {
                break;
            }

            var (button, _) = now.Answers().FirstOrDefault(answer => answer.Choice.Option == option);
            now = button is null ? now : await turns.TakeAsync(now, $"[{button.Title}]", turns.Press(button));
        }

        // A dialog that lay on top already was replaced: what lies below it comes back.
        if (now is not null && now.Open != state.Open && !IsOnTop(state))
        {
            turns.Broken(state.Open, $"after '{words}' the question does not come back but '{now.Open}'", now.Path);
        }
    }

    private static bool IsOnTop(SimulatedState state)
    {
        var shape = DialogShape.Of(state.Json);
        return shape.Has(nameof(HelplinesDialog)) || shape.Has(nameof(LanguageDialog)) || shape.Has(nameof(KnowDialog)) || shape.Has(nameof(FaqDialog)) || shape.Has(nameof(CardDialog))
            || shape.Has(nameof(SafeNowDialog)) || shape.Has(nameof(TakeBackDialog));
    }
}
