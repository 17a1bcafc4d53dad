namespace SafetyBot.Server.Tests.Deployment;

/// <summary>The files that operators get.</summary>
internal static class DeploymentFiles
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Find(AppContext.BaseDirectory), name));

    private static string Find(string from) =>
        Directory.Exists(Path.Combine(from, "deployment"))
            ? Path.Combine(from, "deployment")
            : Find(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("No deployment folder above the tests."));
}
