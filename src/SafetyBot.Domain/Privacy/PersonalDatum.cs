namespace SafetyBot.Domain.Privacy;

/// <summary>Something in a text that points to a person.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="Rule">Which rule found it: "name", "phone", "address"…</param>
public sealed record PersonalDatum(int Start, int Length, string Rule)
{
    /// <summary>Index after its last character.</summary>
    public int End => Start + Length;
}
