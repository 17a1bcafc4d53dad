using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Tests.Rules;

/// <summary>Which assembly may reference which: the arrows of the map in src/README.md.</summary>
public sealed class ReferencesTests
{
    [Fact]
    public void Domain_KnowsNobody() =>
        Assert.DoesNotContain(Of<Questionnaire>(), name => name.StartsWith("SafetyBot", StringComparison.Ordinal) || IsOutside(name));

    [Fact]
    public void Conversations_KnowDomainAndBotBuilderAlone()
    {
        var names = Of<RootDialog>();

        Assert.Equal(
            ["SafetyBot.BotBuilder", "SafetyBot.Domain"],
            names.Where(name => name.StartsWith("SafetyBot", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(names, IsOutside);
    }

    [Fact]
    public void ActivitiesAndDialogs_KnowNothingOfSafety() =>
        Assert.DoesNotContain(Of<Activity>(), name => name.StartsWith("SafetyBot", StringComparison.Ordinal));

    // Stores, servers and clocks of the outside world.
    private static bool IsOutside(string name) =>
        name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || name is "System.Net.Http" or "System.Console" or "Microsoft.Data.Sqlite" or "Npgsql" or "Microsoft.Extensions.Logging.Abstractions";

    private static List<string> Of<T>() => [.. typeof(T).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)];
}
