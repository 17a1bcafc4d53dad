namespace SafetyBot.Domain.Triage;

/// <summary>How sure a reading is of each of its labels, from 0 to 1. For urgency: that it is at least what it says.</summary>
/// <param name="Topic">Of the topic.</param>
/// <param name="Urgency">That the urgency is at least this.</param>
/// <param name="Role">Of the role; 1 when it was told.</param>
/// <param name="Kind">Of the kind.</param>
public sealed record TriageConfidence(double Topic, double Urgency, double Role, double Kind);
