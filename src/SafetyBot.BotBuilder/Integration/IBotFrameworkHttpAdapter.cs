using Microsoft.AspNetCore.Http;

namespace SafetyBot.BotBuilder.Integration;

/// <summary>Makes a turn of an HTTP request.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Reads an activity from the request, runs the bot, and answers.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
