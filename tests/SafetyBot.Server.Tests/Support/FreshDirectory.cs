namespace SafetyBot.Server.Tests.Support;

/// <summary>An empty directory that goes away at the end.</summary>
public sealed class FreshDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("safetybot-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
