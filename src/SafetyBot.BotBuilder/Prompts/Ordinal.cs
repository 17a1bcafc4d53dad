namespace SafetyBot.BotBuilder.Prompts;

/// <summary>A place in a row.</summary>
/// <param name="Number">The number of the place, from 1; with <paramref name="FromEnd"/> how many come after it.</param>
/// <param name="FromEnd">Whether it is counted from the end.</param>
internal readonly record struct Ordinal(decimal Number, bool FromEnd = false)
{
    /// <summary>The index of the place in a row of some length; it may lie outside.</summary>
    public decimal IndexIn(int count) => FromEnd ? count - 1 - Number : Number - 1;
}
