namespace SafetyBot.Web.Tests;

/// <summary>What the server carries is what its sources build to.</summary>
public sealed class BuiltClientTests
{
    private const string Web = "src/SafetyBot.Server/Web";

    [Fact]
    public async Task Assets_AreWhatTheSourcesBuildTo()
    {
        using var copy = new FreshDirectory();
        await Npm.InstallAsync($"{Web}/Client", copy.Path);
        await Npm.RunAsync(copy.Path, "npm", "run", "check");
        await Npm.RunAsync(copy.Path, "node", "build.js", "built");
        var built = Directory.EnumerateFiles(Path.Combine(copy.Path, "built")).Order(StringComparer.Ordinal).ToList();
        var carried = Directory.EnumerateFiles(Path.Combine(Npm.Repository, Web, "Assets")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(built.Select(Path.GetFileName), carried.Select(Path.GetFileName));
        Assert.All(built.Zip(carried), pair => Assert.Equal(File.ReadAllText(pair.First), File.ReadAllText(pair.Second)));
    }
}
