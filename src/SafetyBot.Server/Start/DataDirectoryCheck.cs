using Microsoft.Extensions.Options;
using SafetyBot.Storage;

namespace SafetyBot.Server.Start;

/// <summary>Checks that the data directory can be made and written to.</summary>
internal sealed class DataDirectoryCheck(DataDirectory data, IOptions<StorageOptions> options) : IStartCheck
{
    /// <inheritdoc />
    public IEnumerable<string> Problems()
    {
        try
        {
            var probe = Path.Combine(data.Path, $"write-test.{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [$"The data directory {options.Value.Directory} cannot be written to: {exception.Message} Choose another with --Storage:Directory."];
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException or ArgumentException)
        {
            // Wrong settings are told by the check of the settings.
            return [];
        }
    }
}
