using System.Globalization;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>The question which answer of the review is to be changed. Its options are the numbers of the list.</summary>
public static class ReviewQuestion
{
    /// <summary>Key of its text.</summary>
    public const string Id = "scan-review-which";

    /// <summary>The question for the answers given; its options are "1", "2"… and "none".</summary>
    /// <param name="count">How many answers the list has.</param>
    public static PromptQuestion For(int count) =>
        new(Id, [.. Numbers(count), "none"]) { NoMeans = "none", Fallback = "none" };

    /// <summary>The link id behind a number, or null for "none".</summary>
    public static string? LinkIdOf(string option, IReadOnlyList<GivenAnswer> answers) =>
        int.TryParse(option, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= answers.Count
            ? answers[number - 1].LinkId
            : null;

    private static IEnumerable<string> Numbers(int count) =>
        Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture));
}
