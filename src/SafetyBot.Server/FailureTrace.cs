namespace SafetyBot.Server;

/// <summary>Tells a failure without its message, which may quote what somebody sent.</summary>
internal static class FailureTrace
{
    /// <summary>The kinds of the exception and of those behind it, and where it was thrown.</summary>
    public static string Of(Exception exception)
    {
        var kinds = new List<string>();
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            kinds.Add(cause.GetType().Name);
        }

        return $"{string.Join(" < ", kinds)}{Environment.NewLine}{exception.StackTrace}";
    }
}
