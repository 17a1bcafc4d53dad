using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Server.DirectLine;

/// <summary>Each entry is the origin of a site as browsers send it: "https://example.org", without a path.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OriginListAttribute : ValidationAttribute
{
    /// <inheritdoc />
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var wrong = ((IEnumerable<string>?)value ?? []).Where(origin => !IsOrigin(origin)).ToList();
        return wrong.Count == 0
            ? ValidationResult.Success
            : new ValidationResult($"AllowedOrigins: no origin: {string.Join(", ", wrong)}. Write it as https://example.org, without a path.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && text == uri.GetLeftPart(UriPartial.Authority);
}
