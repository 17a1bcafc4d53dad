namespace SafetyBot.Domain.Triage.Learning;

/// <summary>So many of so many, with how far chance may have carried it.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public sealed record Share(int Count, int Of)
{
    // Of the normal distribution, for 95 %.
    private const double Deviations = 1.96;

    /// <summary>The share, 0 to 1; 0 of none is 0.</summary>
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>Lower end of the 95 % interval (Wilson).</summary>
    public double Low => Math.Max(0, Middle - Half);

    /// <summary>Upper end of the 95 % interval (Wilson).</summary>
    public double High => Math.Min(1, Middle + Half);

    private double Middle => Of == 0 ? 0.5 : (Value + (Deviations * Deviations / (2 * Of))) / (1 + (Deviations * Deviations / Of));

    private double Half => Of == 0
        ? 0.5
        : Deviations / (1 + (Deviations * Deviations / Of)) * Math.Sqrt((Value * (1 - Value) / Of) + (Deviations * Deviations / (4.0 * Of * Of)));
}
