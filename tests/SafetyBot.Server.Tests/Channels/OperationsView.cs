namespace SafetyBot.Server.Tests.Channels;

/// <summary>The page for operators, as an operator on the server's machine sees it.</summary>
internal static class OperationsView
{
    /// <summary>Waits until a conversation stands under a heading.</summary>
    public static async Task<string> WaitForAsync(Uri server, string state, string conversation)
    {
        using var http = new HttpClient { BaseAddress = server };
        for (var i = 0; i < 300; i++)
        {
            var page = await http.GetStringAsync(new Uri("/operations", UriKind.Relative));
            if (SectionOf(page, state).Contains($">test:{conversation}<", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The page shows no {state} reply of {conversation}.");
    }

    /// <summary>What stands under a heading.</summary>
    public static string SectionOf(string page, string state)
    {
        var from = page.IndexOf($"<h2>{state}:", StringComparison.Ordinal);
        var to = page.IndexOf("<h2>", from + 1, StringComparison.Ordinal);
        return to < 0 ? page[from..] : page[from..to];
    }
}
