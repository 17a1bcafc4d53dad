using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;

namespace SafetyBot.Conversations.Flows;

/// <summary>Says a helpline in words: what it is for, number with cost, chat, site, and what is known of its hours. Pure.</summary>
public static class HelplineText
{
    /// <summary>One paragraph for a helpline.</summary>
    /// <param name="helpline">The helpline.</param>
    /// <param name="texts">The words.</param>
    /// <param name="now">When it is shown.</param>
    /// <param name="reader">Where the person is; while it is not known, the country of a line stands beside its name.</param>
    public static string Paragraph(Helpline helpline, TextCatalog texts, DateTimeOffset now, Country reader) =>
        $"{helpline.Name}{CountryOf(helpline, texts, reader)}: {string.Join(' ', Sentences(helpline, texts, now))}";

    /// <summary>Buttons to call, to chat or to open the site.</summary>
    public static IEnumerable<CardAction> Actions(Helpline helpline, TextCatalog texts)
    {
        if (helpline.Phone is { } phone)
        {
            yield return Open(texts.Bubbles("helpline-button-call", ("name", helpline.Name), ("phone", phone))[0], $"tel:{Dialled(phone)}");
        }

        if ((helpline.Chat ?? helpline.Web) is { } address)
        {
            var key = helpline.Chat is null ? "helpline-button-web" : "helpline-button-chat";
            yield return Open(texts.Bubbles(key, ("name", helpline.Name))[0], address.ToString());
        }
    }

    private static IEnumerable<string> Sentences(Helpline helpline, TextCatalog texts, DateTimeOffset now)
    {
        yield return texts.Line($"helpline-{helpline.Id}");

        if (helpline.Phone is { } phone)
        {
            yield return texts.Bubbles("helpline-call", ("phone", phone))[0];
            if (helpline.Cost is not CallCost.Unknown)
            {
                yield return texts.Line(helpline.Cost is CallCost.Free ? "helpline-free" : "helpline-ordinary-cost");
            }

            if (helpline.OnPhoneBill is { } onBill)
            {
                yield return texts.Line(onBill ? "helpline-on-bill" : "helpline-not-on-bill");
            }
        }

        if (helpline.Sms is { } sms)
        {
            yield return texts.Bubbles("helpline-sms", ("phone", sms))[0];
        }

        if (helpline.Chat is { } chat)
        {
            yield return texts.Bubbles("helpline-chat", ("url", Shown(chat)))[0];
        }
        else if (helpline.Web is { } web)
        {
            yield return texts.Bubbles("helpline-web", ("url", Shown(web)))[0];
        }

        switch (helpline.StateAt(now))
        {
            case Availability.Open:
                yield return texts.Line("helpline-open");
                break;
            case Availability.Closed:
                yield return texts.Line("helpline-closed");
                break;
            case Availability.CheckSite when helpline.Web is not null || helpline.Chat is not null:
                yield return texts.Line("helpline-check-site");
                break;
            default:
                break;
        }
    }

    // 112 is the same in both countries.
    private static string CountryOf(Helpline helpline, TextCatalog texts, Country reader) =>
        reader is Country.Unknown && helpline.Country is not Country.Elsewhere && helpline.Phone != "112"
            ? $" ({texts.Line($"country-{helpline.Country.ToString().ToLowerInvariant()}")})"
            : "";

    private static CardAction Open(string title, string address) => new() { Type = ActionTypes.OpenUrl, Title = title, Value = address };

    private static string Dialled(string phone) => string.Concat(phone.Where(character => character is not (' ' or '-')));

    private static string Shown(Uri address) => address.ToString().TrimEnd('/');
}
