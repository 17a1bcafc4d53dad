using System.Text.RegularExpressions;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Simulation;

/// <summary>No question asks for a name, an address, a school or a picture (promise 5).</summary>
internal static partial class QuestionWords
{
    /// <summary>What is broken.</summary>
    public static IEnumerable<SimulationFailure> Broken(BotContent content) =>
        from locale in Locales.All
        let texts = content.Texts(locale)
        from key in QuestionKeys(content).Where(texts.Has)
        where AsksForWhoOrWhere().IsMatch(texts.Line(key))
        select new SimulationFailure($"questions {locale.Tag()}", "asks for a name, an address, a school or a picture", key);

    private static IEnumerable<string> QuestionKeys(BotContent content) =>
        Questions.All.Select(question => question.Id)
            .Concat(content.Questionnaires.Values.SelectMany(scan => scan.Questions.Select(question => PromptQuestion.IdOf(scan, question))))
            .SelectMany(id => new[] { id, $"{id}-again" });

    // Only what is asked of the person: that somebody else asks for these things is what the questions are about.
    [GeneratedRegex(
        @"(^|[.?] )(hoe heet|wat is (je|jouw|zijn|haar) (naam|adres)|waar woon|(op|naar) welke school|welke school|stuur (me|mij|een|de|eens|die) |"
        + @"what('s| is) (your|their|his|her) (name|address)|tell me (your|their) (name|address)|where do (you|they) live|(which|what) school|send (me|a|the|that) )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AsksForWhoOrWhere();
}
