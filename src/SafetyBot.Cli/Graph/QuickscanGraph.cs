using System.Globalization;
using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Graph;

/// <summary>A quickscan as a Mermaid flowchart: its questions, and which answers open which. Pure.</summary>
internal static class QuickscanGraph
{
    /// <summary>The flowchart.</summary>
    public static string Of(Questionnaire questionnaire, TextCatalog texts)
    {
        var chart = new StringBuilder().AppendLine("flowchart TD").AppendLine("  start([start])");
        foreach (var question in questionnaire.Questions)
        {
            var words = MermaidText.Quoted($"{question.LinkId}: {texts.Line(PromptQuestion.IdOf(questionnaire, question))}");
            var shape = question.Kind is QuestionKind.Signal ? $"[{words}]" : $"({words})";
            chart.AppendLine(CultureInfo.InvariantCulture, $"  {NodeOf(question.LinkId)}{shape}{(question.IsRedFlag ? ":::redFlag" : "")}");
            if (question.EnableWhen.Count == 0)
            {
                chart.AppendLine(CultureInfo.InvariantCulture, $"  start --> {NodeOf(question.LinkId)}");
            }

            // A dotted arrow is one of several ways; of full arrows all must hold.
            var arrow = question.EnableWhenAny ? "-.->" : "-->";
            foreach (var condition in question.EnableWhen)
            {
                chart.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {NodeOf(condition.Question)} {arrow}|{MermaidText.Quoted(string.Join(", ", condition.Answers))}| {NodeOf(question.LinkId)}");
            }
        }

        return chart.AppendLine("  classDef redFlag stroke:#b00020,stroke-width:3px").ToString();
    }

    private static string NodeOf(string linkId) => "q-" + linkId;
}
