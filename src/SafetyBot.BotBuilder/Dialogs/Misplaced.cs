using System.Runtime.CompilerServices;

namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Finds the cancellation token that slipped into an argument of type object, where it would be taken as a value.</summary>
internal static class Misplaced
{
    /// <exception cref="ArgumentException">The value is a cancellation token.</exception>
    public static void ThrowIfToken(object? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }
}
