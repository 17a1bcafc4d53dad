using System.Globalization;
using Spectre.Console;

namespace SafetyBot.Cli.Chat;

/// <summary>For a person at a terminal: wrapped text, framed cards, numbered choices.</summary>
internal sealed class TerminalView : IChatView
{
    private const int Margin = 2;

    private readonly Terminal terminal;
    private readonly IAnsiConsole console;

    /// <summary>Writes to a terminal.</summary>
    public TerminalView(Terminal terminal)
    {
        this.terminal = terminal;
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output) });
        console.Profile.Width = terminal.Width;
    }

    /// <inheritdoc />
    public void Show(IReadOnlyList<Activity> replies)
    {
        foreach (var reply in replies)
        {
            foreach (var card in ChatText.CardsOf(reply))
            {
                ShowCard(card);
            }

            if (!string.IsNullOrEmpty(reply.Text))
            {
                console.WriteLine();
                console.Write(new Padder(new Text(reply.Text), new Padding(Margin, 0, Margin, 0)));
            }
        }

        ShowChoices(replies is [.., var last] ? [.. last.SuggestedActions?.Actions ?? []] : []);
    }

    /// <inheritdoc />
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        console.WriteLine();
        console.Write("> ");
        return await terminal.Input.ReadLineAsync(cancellationToken);
    }

    private void ShowCard(HeroCard card)
    {
        var paragraphs = ChatText.LinesOf(card.Text);
        var buttons = (card.Buttons ?? []).Select(button => button.Type == ActionTypes.OpenUrl ? $"{button.Title}: {button.Value}" : $"[{button.Title}]").ToList();
        var text = string.Join("\n\n", paragraphs.Concat(buttons.Count > 0 ? [string.Join('\n', buttons)] : []));
        var panel = new Panel(new Text(text)) { Border = BoxBorder.Square, Expand = true };
        if (!string.IsNullOrEmpty(card.Title))
        {
            panel.Header = new PanelHeader(Markup.Escape($" {card.Title} "));
        }

        console.WriteLine();
        console.Write(panel);
    }

    private void ShowChoices(List<CardAction> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        var list = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned()).AddColumn(new GridColumn().PadRight(Margin));
        for (var i = 0; i < choices.Count; i++)
        {
            // A choice that is a number itself (in the review) needs no other number.
            var title = choices[i].Title ?? "";
            var number = title.All(char.IsAsciiDigit) ? "" : (i + 1).ToString(CultureInfo.InvariantCulture);
            list.AddRow(new Text($"{number,3}"), new Text(title));
        }

        console.WriteLine();
        console.Write(list);
    }
}
