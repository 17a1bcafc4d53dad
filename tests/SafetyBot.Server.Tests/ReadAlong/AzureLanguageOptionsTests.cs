using System.ComponentModel.DataAnnotations;
using SafetyBot.Server.ReadAlong;

namespace SafetyBot.Server.Tests.ReadAlong;

public sealed class AzureLanguageOptionsTests
{
    [Theory]
    [InlineData("", "", false, 800, 0)]
    [InlineData("https://example.cognitiveservices.azure.com/", "key", false, 800, 0)]
    [InlineData("https://example.cognitiveservices.azure.com", "", true, 2000, 0)]
    [InlineData("http://127.0.0.1:5000", "key", false, 50, 0)]
    [InlineData("http://127.0.0.1:5000", "", true, 800, 1)]
    [InlineData("http://example.org", "key", false, 800, 1)]
    [InlineData("https://user@example.org", "key", false, 800, 1)]
    [InlineData("https://example.org/?q", "key", false, 800, 1)]
    [InlineData("https://example.org/#f", "key", false, 800, 1)]
    [InlineData("example.org", "key", false, 800, 1)]
    [InlineData("https://example.org", "", false, 800, 1)]
    [InlineData("https://example.org", "key", true, 800, 1)]
    [InlineData("", "key", false, 800, 1)]
    [InlineData("", "", true, 800, 1)]
    [InlineData("ftp://example.org", "", false, 3000, 3)]
    public void Validate_Settings_AllMistakesTold(string endpoint, string key, bool entra, int milliseconds, int mistakes)
    {
        var options = new AzureLanguageOptions { Endpoint = endpoint, Key = key, Entra = entra, Timeout = TimeSpan.FromMilliseconds(milliseconds) };
        Assert.Equal(mistakes, options.Validate(new ValidationContext(options)).Count());
    }
}
