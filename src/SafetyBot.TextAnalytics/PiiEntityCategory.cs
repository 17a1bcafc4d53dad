namespace SafetyBot.TextAnalytics;

/// <summary>A kind of personal data, as the service names it.</summary>
public readonly struct PiiEntityCategory : IEquatable<PiiEntityCategory>
{
    private readonly string? name;

    private PiiEntityCategory(string name) => this.name = name;

    /// <summary>Names of people.</summary>
    public static PiiEntityCategory Person => "Person";

    /// <summary>Addresses.</summary>
    public static PiiEntityCategory Address => "Address";

    /// <summary>Phone numbers.</summary>
    public static PiiEntityCategory PhoneNumber => "PhoneNumber";

    /// <summary>E-mail addresses.</summary>
    public static PiiEntityCategory Email => "Email";

    /// <summary>A category from its name.</summary>
    public static implicit operator PiiEntityCategory(string category) => new(category);

    /// <summary>The name of a category.</summary>
    public static explicit operator string(PiiEntityCategory category) => category.ToString();

    /// <summary>Whether two are the same.</summary>
    public static bool operator ==(PiiEntityCategory left, PiiEntityCategory right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(PiiEntityCategory left, PiiEntityCategory right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(PiiEntityCategory other) => string.Equals(name, other.name, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PiiEntityCategory other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => name?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Its name.</summary>
    public override string ToString() => name ?? "";
}
