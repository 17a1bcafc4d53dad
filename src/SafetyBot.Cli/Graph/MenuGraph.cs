using System.Globalization;
using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Graph;

/// <summary>The menu as a Mermaid flowchart: its choices, and the menus behind them. Pure.</summary>
internal static class MenuGraph
{
    // Menus that an option of another opens; all other options begin a dialog.
    private static readonly Dictionary<string, PromptQuestion> Behind = new(StringComparer.Ordinal)
    {
        ["menu-more"] = Questions.More,
        ["more-check"] = Questions.CheckMessage,
        ["more-other"] = Questions.More2,
        ["more-2-tips"] = Questions.Tips,
        ["more-2-language"] = Questions.Language,
        ["more-2-other"] = Questions.More3,
        ["more-3-know"] = Questions.Know,
        ["tips-ask"] = Questions.Ask,
        ["tips-other"] = Questions.Tips2,
        ["tips-2-other"] = Questions.Tips3,
        ["menu-tell"] = Questions.Tell,
        ["menu-scan"] = Questions.Role,
        ["role-adult"] = Questions.RoleAdult,
    };

    /// <summary>The flowchart.</summary>
    public static string Of(TextCatalog texts)
    {
        var chart = new StringBuilder().AppendLine("flowchart LR");
        Draw(Questions.Menu);
        return chart.ToString();

        void Draw(PromptQuestion question)
        {
            var node = $"menu-{question.Id}";
            chart.AppendLine(CultureInfo.InvariantCulture, $"  {node}[{MermaidText.Quoted(texts.Line(question.Id))}]");
            foreach (var option in question.Options)
            {
                var key = $"{question.Id}-{option}";
                var title = MermaidText.Quoted(question.TitleOf(option, texts));
                if (Behind.TryGetValue(key, out var next))
                {
                    chart.AppendLine(CultureInfo.InvariantCulture, $"  {node} -->|{title}| menu-{next.Id}");
                    Draw(next);
                }
                else
                {
                    chart.AppendLine(CultureInfo.InvariantCulture, $"  {node} --> {node}-{option}([{title}])");
                }
            }
        }
    }
}
