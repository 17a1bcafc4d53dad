namespace SafetyBot.Server.Tests.Start;

public sealed class ReloadTests
{
    private const string Old = "Je mag altijd stoppen. Met de knop Weg ben je hier snel weg.";
    private const string New = "Je mag altijd stoppen. Met de knop Weg ga je hier snel weg.";

    [Fact]
    public async Task Content_ChangedThenBroken_NewTakenThenKept()
    {
        using var data = new FreshDirectory();
        using var dialogs = new FreshDirectory();
        Folders.Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), dialogs.Path);
        await using var server = await ServerProcess.StartAsync(data.Path, "--Dialogs:Directory", dialogs.Path);
        var file = Path.Combine(dialogs.Path, "locales", "nl", "interface.yaml");
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(Old, text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, text.Replace(Old, New, StringComparison.Ordinal));
        await server.ToldAsync("is in force");
        Assert.Contains(await GreetingAsync(server), said => said.Text.StartsWith(New, StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, "start: [\n");
        await server.ToldAsync("stays in force");
        await server.ToldAsync("dialogs/locales/nl/interface.yaml:");
        Assert.Contains(await GreetingAsync(server), said => said.Text.StartsWith(New, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Said>> GreetingAsync(ServerProcess server)
    {
        using var person = await DirectLineClient.StartAsync(server.Address);
        return await person.ReadAsync();
    }
}
