using System.Text;
using System.Text.Json;

namespace SafetyBot.Cli.Simulation;

/// <summary>The open dialogs of a stored state: which lie on which, and where each is. Ids of instances and versions are left out.</summary>
/// <param name="Path">Ids from the root down to the dialog that waits.</param>
/// <param name="Steps">The dialogs that the last component of the path holds, each with its step.</param>
/// <param name="Inner">The same, and with what each was begun and what its steps remember.</param>
internal sealed record DialogShape(string Path, string Steps, string Inner)
{
    /// <summary>The shape of a stored state.</summary>
    public static DialogShape Of(string state)
    {
        using var document = JsonDocument.Parse(state);
        var path = new StringBuilder();
        var steps = new StringBuilder();
        var inner = new StringBuilder();
        var stack = Stack(document.RootElement.GetProperty("DialogState"));
        while (stack.ValueKind is JsonValueKind.Array && stack.GetArrayLength() > 0)
        {
            steps.Clear();
            inner.Clear();
            foreach (var instance in stack.EnumerateArray())
            {
                Describe(instance, steps, inner);
            }

            var top = stack[0];
            path.Append('/').Append(top.GetProperty("id").GetString());
            stack = top.GetProperty("state").TryGetProperty("dialogs", out var dialogs) ? Stack(dialogs) : default;
        }

        return new DialogShape(path.ToString(), steps.ToString(), inner.ToString());
    }

    /// <summary>Whether this dialog is open.</summary>
    public bool Has(string dialog) => Path.Contains($"/{dialog}/", StringComparison.Ordinal);

    private static JsonElement Stack(JsonElement dialogState) => dialogState.TryGetProperty("dialogStack", out var stack) ? stack : default;

    private static void Describe(JsonElement instance, StringBuilder steps, StringBuilder inner)
    {
        var id = instance.GetProperty("id").GetString();
        steps.Append('/').Append(id);
        inner.Append('/').Append(id);
        foreach (var property in instance.GetProperty("state").EnumerateObject())
        {
            if (property.Name is "stepIndex")
            {
                steps.Append(' ').Append(property.Value.GetRawText());
            }

            if (property.Name is "stepIndex" or "options" or "values")
            {
                inner.Append(' ').Append(property.Value.GetRawText());
            }
        }
    }
}
