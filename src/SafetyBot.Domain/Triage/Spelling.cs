namespace SafetyBot.Domain.Triage;

/// <summary>Limits of the table of other spellings ("kwil": ik wil).</summary>
internal static class Spelling
{
    /// <summary>The most words that one written word may stand for.</summary>
    public const int MostWords = 5;
}
