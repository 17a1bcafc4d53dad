using System.Globalization;
using System.Text.RegularExpressions;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>What tells two states apart: what is asked, where in which dialogs, and of all else only what decides how the conversation goes on from there.</summary>
internal static partial class StateKey
{
    /// <summary>The key of a state.</summary>
    public static string Of(SimulatedState state, BotContent content)
    {
        var user = state.User;
        var shape = DialogShape.Of(state.Json);
        var key = $"{user.OpenQuestion} {user.Locale} {shape.Path} {user.OtherWords} {(shape.Has(nameof(CardDialog)) ? user.Card : user.Card is null)}";
        return shape.Has(nameof(AdviceDialog)) ? $"{key} {OfAdvice(user, shape, content)}"
            : shape.Has(nameof(HelplinesDialog)) ? $"{key} {shape.Inner} {user.Country}"
            : shape.Has(nameof(LanguageDialog)) || shape.Has(nameof(KnowDialog)) || shape.Has(nameof(ReturnDialog)) ? $"{key} {shape.Inner}"
            : shape.Has(nameof(ScanReviewDialog)) ? $"{key} {shape.Inner} {user.EffectiveLevel()} {user.Scan!.Answers.Count}"
            : shape.Has(nameof(ScanQuestionsDialog)) ? $"{key} {(user.OpenQuestion == Questions.TakenBack.Id ? shape.Inner : shape.Steps)} {OfScan(user, content)}"
            : $"{key} {shape.Inner} {user.Role} {user.RoleAsked} {user.ScanOpen} {OfTopic(user, shape)} {OfReadAlong(user, shape)}";
    }

    private static string OfScan(ServiceUser user, BotContent content)
    {
        var questionnaire = content.Questionnaires[user.Scan!.Questionnaire];
        var again = user.AskedOnceMore.Where(linkId => user.Scan.AnswerTo(linkId) is null);
        return $"{user.HelpOffered} {string.Join(',', again)} {user.Floor} {user.ScanAskAgain} "
            + ScanProjection.Of(user, questionnaire, user.Locale is Locale.EasyDutch);
    }

    // While advice is given, only what is still to come counts, not which answers chose it.
    private static string OfAdvice(ServiceUser user, DialogShape shape, BotContent content)
    {
        if (ItemOption().Match(shape.Inner) is { Success: true } items)
        {
            var index = int.Parse(items.Groups[2].Value, CultureInfo.InvariantCulture);
            var reader = user.Role is Role.Unknown ? Role.Youth : user.Role;
            var left = AdviceSelector.Select(content.Advice[items.Groups[1].Value], user.Situation() with { Role = reader }).Skip(index);
            return $"{items.Groups[1].Value} {reader} {string.Join(' ', left.Select(item => item.Id))}";
        }

        return $"{shape.Inner} {user.Role} {user.EffectiveLevel() >= RiskLevel.High} {user.OtherPersonAsked} {user.OtherPerson} "
            + $"{user.HomeAsked} {user.Home} {user.SuicideAsked} {user.RedFlags.Contains("A2")} {user.Age}";
    }

    // Consent shows in what the bot knows, and the way there begins at the menus.
    private static bool OfReadAlong(ServiceUser user, DialogShape shape) => user.ReadAlong is ReadAlongConsent.Yes
        && (user.OpenQuestion == Questions.Tell.Id || !(shape.Has(nameof(TellDialog)) || shape.Has(nameof(QuickscanDialog)) || shape.Has(nameof(CardDialog))));

    private static string OfTopic(ServiceUser user, DialogShape shape) =>
        shape.Has(nameof(TellDialog)) || shape.Has(nameof(CheckMessageDialog)) || shape.Has(nameof(QuickscanDialog)) || shape.Has(nameof(CardDialog)) ? $"{user.Topic} {user.EffectiveLevel()} {string.Join(',', user.Likely)}" : "";

    [GeneratedRegex("\"([a-z-]+)/([0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ItemOption();
}
