using System.Text.RegularExpressions;
using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>A text names no phone number but 112 and those of helplines whose number is sure.</summary>
internal sealed partial class NumbersInTextsCheck : IContentCheck
{
    private const string Emergency = "112";

    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        var sure = content.Helplines
            .Where(helpline => helpline.Confidence != Confidence.C)
            .SelectMany(helpline => helpline.Numbers)
            .Select(Digits)
            .Append(Emergency)
            .ToHashSet();
        return from item in content.AllTexts()
               from bubble in item.Text.Bubbles
               from match in Number().Matches(bubble)
               where !sure.Contains(Digits(match.Value)) && !YearOrThousands().IsMatch(match.Value)
               select item.Text.Place.Error(
                   $"'{item.Text.Key}' holds the number '{match.Value}', which is not the number of a helpline of confidence A or B. Take it out: numbers are added from dialogs/helplines/.");
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    /// <summary>Three digits or more, with spaces or hyphens between.</summary>
    [GeneratedRegex(@"(?<![0-9.,])\+?[0-9]([ -]?[0-9]){2,}(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^((19|20)[0-9]{2}|[0-9]{1,2}000)$", RegexOptions.NonBacktracking)]
    private static partial Regex YearOrThousands();
}
