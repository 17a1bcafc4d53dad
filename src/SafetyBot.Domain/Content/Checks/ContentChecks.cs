namespace SafetyBot.Domain.Content.Checks;

/// <summary>All rules that content is checked by.</summary>
internal static class ContentChecks
{
    public static IReadOnlyList<IContentCheck> All { get; } =
    [
    ];
}
