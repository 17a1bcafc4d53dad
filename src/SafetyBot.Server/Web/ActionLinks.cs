namespace SafetyBot.Server.Web;

/// <summary>Links to call, to chat or to open a site. Pure.</summary>
internal static class ActionLinks
{
    private static readonly string[] Opened = [Uri.UriSchemeHttps, "tel", "sms", Uri.UriSchemeMailto];

    /// <summary>The links of a card; a site names its host. What leads elsewhere than to a site or a number is left out.</summary>
    public static string Of(IEnumerable<CardAction> actions) => $"""
        <div class="actions">{string.Concat(actions.Where(action => action.Type == ActionTypes.OpenUrl).Select(Link))}</div>
        """;

    private static string Link(CardAction action) =>
        Uri.TryCreate(action.Value?.ToString(), UriKind.Absolute, out var address) && Opened.Contains(address.Scheme)
            ? $"""<a class="call{(address.Scheme == "tel" ? "" : " site")}" rel="noreferrer noopener" href="{PageFrame.Encode(action.Value!.ToString()!)}">{PageFrame.Encode(action.Title!)}{Host(address)}</a>"""
            : "";

    private static string Host(Uri address) => address.Scheme == Uri.UriSchemeHttps ? $""" <span class="host">{PageFrame.Encode(address.Host)}</span>""" : "";
}
