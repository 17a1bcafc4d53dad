using SafetyBot.Domain.Content;

namespace SafetyBot.Server.DirectLine;

/// <summary>Says refusals in authored words of dialogs/locales, in the language the browser asks for.</summary>
public sealed class KindTexts(ContentLibrary library)
{
    /// <summary>A text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="request">The call, which says the language.</param>
    public string Say(string key, HttpRequest request) => library.Current.Texts(LocaleOf(request)).Line(key);

    private static Locale LocaleOf(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage;
        return Locales.Nearest(asked.Count > 0 ? asked[0].Value.Value : null);
    }
}
