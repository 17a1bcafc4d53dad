using System.Globalization;
using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Server.Web;

/// <summary>The helplines as they stand on every page: reached without script and without the bot. Pure.</summary>
internal static class HelplineSection
{
    private const int MostHelplines = 10;
    private const int InSight = 6;

    // What brings most people here; nothing is known of this one yet.
    private static readonly string[] Topics = ["sextortion", "grooming", "image-abuse", "crisis"];

    /// <summary>Writes them.</summary>
    /// <param name="frame">The page.</param>
    /// <param name="content">The content in force.</param>
    /// <param name="locale">The page's language.</param>
    /// <param name="country">Where the person is; unknown: the lines of both countries.</param>
    /// <param name="now">The time, for opening hours.</param>
    /// <param name="path">The page's own address, for the links that change the country.</param>
    public static string Of(PageFrame frame, BotContent content, Locale locale, Country country, DateTimeOffset now, string path)
    {
        var situation = new HelplineSituation(country, Role.Youth, AgeBand.Unknown, Topics) { Crisis = true, Locale = locale };
        var html = new StringBuilder($"""
            <section id="helplines" class="panelled"><button id="help-close" type="button">{frame.Line("page-close")}</button>
            <h2 tabindex="-1">{frame.Line($"helplines-title-{Id(country)}")}</h2><ul class="country">
            """);
        foreach (var choice in new[] { Country.Netherlands, Country.Belgium })
        {
            html.Append(choice == country ? $"""<li><a href="{path}?country={Id(choice)}#helplines" aria-current="true">""" : $"""<li><a href="{path}?country={Id(choice)}#helplines">""")
                .Append(frame.Line($"country-{Id(choice)}")).Append("</a></li>");
        }

        var lines = content.Helplines.Shortlist(situation, MostHelplines).DistinctBy(helpline => helpline.Phone ?? helpline.Id)
            .Select(helpline => Item(HelplineText.Paragraph(helpline, frame.Texts, now, country), HelplineText.Actions(helpline, frame.Texts))).ToList();
        return html.Append(CultureInfo.InvariantCulture, $"""
            </ul><p>{frame.Line("helpline-call-list")}</p><ul class="helplines">{string.Concat(lines.Take(InSight))}</ul>
            <details class="more"><summary>{frame.Line("page-more-helplines")}</summary><ul class="helplines">{string.Concat(lines.Skip(InSight))}</ul></details></section>
            """).ToString();
    }

    private static string Item(string paragraph, IEnumerable<CardAction> actions)
    {
        var name = paragraph.IndexOf(':', StringComparison.Ordinal);
        return $"<li><p><b>{PageFrame.Encode(paragraph[..name])}</b>{PageFrame.Encode(paragraph[name..])}</p>{ActionLinks.Of(actions)}</li>";
    }

    private static string Id(Country country) => country.ToString().ToLowerInvariant();
}
