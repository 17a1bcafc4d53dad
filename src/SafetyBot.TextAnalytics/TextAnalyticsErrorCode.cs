namespace SafetyBot.TextAnalytics;

/// <summary>A code of the service for why a text was refused.</summary>
public readonly struct TextAnalyticsErrorCode : IEquatable<TextAnalyticsErrorCode>
{
    private readonly string? code;

    private TextAnalyticsErrorCode(string code) => this.code = code;

    /// <summary>A code from its text.</summary>
    public static implicit operator TextAnalyticsErrorCode(string code) => new(code);

    /// <summary>The code as text.</summary>
    public static explicit operator string(TextAnalyticsErrorCode errorCode) => errorCode.ToString();

    /// <summary>Whether two are the same.</summary>
    public static bool operator ==(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(TextAnalyticsErrorCode other) => string.Equals(code, other.code, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TextAnalyticsErrorCode other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => code?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The code.</summary>
    public override string ToString() => code ?? "";
}
