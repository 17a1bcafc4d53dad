using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>What it is about, when the words were not understood: two choices and "something else", the likeliest topics first.</summary>
public static class TellPickQuestion
{
    /// <summary>Key of its text.</summary>
    public const string Id = "tell-pick";

    /// <summary>Key of the text of the second three choices.</summary>
    public const string MoreId = "tell-pick-2";

    /// <summary>The option "something else".</summary>
    public const string Other = "other";

    private const int First = 2;
    private const int More = 3;

    // Where nothing is likely: what young people meet most.
    private static readonly string[] Usual = [Topics.Sextortion, Topics.Grooming, Topics.ImageAbuse, Topics.Exploitation, Topics.Crisis];

    /// <summary>The first choices.</summary>
    /// <param name="likely">The likeliest topics; empty where nothing is likely.</param>
    public static PromptQuestion For(IReadOnlyList<string> likely) => Of(Id, [.. Ordered(likely).Take(First), Other]) with { NoMeans = Other };

    /// <summary>The choices after "something else".</summary>
    /// <param name="likely">The likeliest topics; empty where nothing is likely.</param>
    public static PromptQuestion MoreFor(IReadOnlyList<string> likely) => Of(MoreId, [.. Ordered(likely).Skip(First).Take(More)]) with { NoMeans = AnswerIds.Unknown };

    /// <summary>Key of the title of a topic, or of "something else".</summary>
    public static string TitleKey(string option) => $"topic-{option}";

    private static IEnumerable<string> Ordered(IReadOnlyList<string> likely) => likely.Concat(Usual).Distinct(StringComparer.Ordinal);

    private static PromptQuestion Of(string id, IEnumerable<string> options) =>
        new(id, [.. options, AnswerIds.Unknown]) { TakesStory = true, TitlesFrom = "topic", Fallback = AnswerIds.Unknown };
}
