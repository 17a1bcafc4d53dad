using System.Text.RegularExpressions;
using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Ids and text keys hold letters, digits and hyphens only, so that they can be typed, searched and joined.</summary>
internal sealed partial class IdsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        from named in Ids(content)
        where !Plain().IsMatch(named.Id)
        select named.Place.Error($"'{named.Id}' should begin with a small letter and hold only letters, digits and hyphens, as 'other-person'.");

    private static IEnumerable<(string Id, Place Place)> Ids(ContentDraft content) =>
        content.AllTexts().Select(item => (item.Text.Key, item.Text.Place))
            .Concat(content.Questionnaires.SelectMany(scan => OfScan(content, scan)))
            .Concat(content.Cards.Select(card => (card.Id, content.PlaceOf(card))))
            .Concat(content.Topics.SelectMany(topic => topic.Items.Values.SelectMany(items => items)).Select(item => (item.Id, content.PlaceOf(item))))
            .Concat(content.Faq.Select(entry => (entry.Id, content.PlaceOf(entry))))
            .Concat(content.Helplines.Select(helpline => (helpline.Id, content.PlaceOf(helpline))));

    private static IEnumerable<(string Id, Place Place)> OfScan(ContentDraft content, Questionnaire scan) =>
        scan.Questions.SelectMany(question => question.Options.Select(option => (option.Id, content.PlaceOf(option))).Prepend((question.LinkId, content.PlaceOf(question))))
            .Concat(scan.Combinations.Select(combination => (combination.Id, content.PlaceOf(combination))));

    [GeneratedRegex("^[a-z0-9][A-Za-z0-9]*(-[A-Za-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
