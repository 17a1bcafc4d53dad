using Microsoft.Extensions.Options;

namespace SafetyBot.Server.Start;

/// <summary>Checks the settings of one section: known names, readable values, and the rules that stand on the options class.</summary>
/// <typeparam name="T">The options class.</typeparam>
internal sealed class OptionsCheck<T>(string section, IServiceProvider services) : IStartCheck
    where T : class
{
    /// <inheritdoc />
    public IEnumerable<string> Problems()
    {
        try
        {
            _ = services.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures.Select(failure => $"Setting in section {section}: {failure}");
        }
        catch (InvalidOperationException exception)
        {
            // The binder: a name it does not know, or a value it cannot read.
            return [$"Setting in section {section}: {exception.Message}"];
        }
    }
}
