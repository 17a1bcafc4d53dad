using SafetyBot.Conversations.Access;

namespace SafetyBot.Server.DirectLine;

/// <summary>Decides who may come in: a token that is ours, still good, of this conversation and used from its own site.</summary>
public sealed class DirectLineGate(DirectLineTokens tokens, DirectLineSecret secret, Origins origins, EndedChats ended, ILogger<DirectLineGate> logger)
{
    private const string Bearer = "Bearer ";

    /// <summary>Lets a caller with a token in, by what this process knows; a turn of a person who left elsewhere is refused when it is to be kept.</summary>
    /// <param name="request">The call.</param>
    /// <param name="conversationId">The conversation the call is about; null: the token's own.</param>
    /// <returns>The token, or why it is refused.</returns>
    public (DirectLineToken? Token, Refusal? Refusal) Admit(HttpRequest request, string? conversationId = null)
    {
        if (Credential(request) is not { } credential)
        {
            return (null, Refusal.Unauthorized);
        }

        var status = tokens.Read(credential, out var token);
        if (status != TokenStatus.Valid)
        {
            DirectLineLog.TokenRefused(logger, status);
            return (null, status == TokenStatus.Expired ? Refusal.Expired : RefusalOfSecret(request, credential) ?? Refusal.Unauthorized);
        }

        return conversationId is not null && conversationId != token!.Conversation ? (null, Refusal.OtherConversation)
            : ended.Contains(token!.Conversation) ? (null, Refusal.Expired)
            : origins.Fits(token, request) ? (token, null)
            : (null, Foreign("a conversation"));
    }

    /// <summary>Lets a caller with a token in who reads or goes on: also a person who left by another replica is refused.</summary>
    /// <param name="request">The call.</param>
    /// <param name="conversationId">The conversation the call is about; null: the token's own.</param>
    /// <returns>The token and how far its conversation is, or why it is refused.</returns>
    /// <exception cref="Conversations.Turns.StoreUnavailableException">The store cannot be asked now.</exception>
    public async Task<(DirectLineToken? Token, Refusal? Refusal, ConversationGlance? Glance)> AdmitAsync(HttpRequest request, string? conversationId = null)
    {
        var (token, refused) = Admit(request, conversationId);
        if (token is null)
        {
            return (null, refused, null);
        }

        var glance = await ended.LookAsync(token.Conversation, request.HttpContext.RequestAborted);
        return glance.Ended ? (null, Refusal.Expired, null) : (token, null, glance);
    }

    /// <summary>Lets the back end of a site in, by the secret. A browser that has it is refused: then it is no secret.</summary>
    /// <returns>Null when it may come in, else why not.</returns>
    public Refusal? AdmitBackEnd(HttpRequest request) =>
        Credential(request) is not { } credential || !secret.Is(credential) ? Refusal.Unauthorized : RefusalOfSecret(request, credential);

    /// <summary>Logs and refuses a page of a site that is not allowed.</summary>
    /// <param name="what">What it asked for.</param>
    public Refusal Foreign(string what)
    {
        DirectLineLog.ForeignOrigin(logger, what);
        return Refusal.ForeignOrigin;
    }

    private Refusal? RefusalOfSecret(HttpRequest request, string credential)
    {
        if (request.Headers.Origin.Count == 0 || !secret.Is(credential))
        {
            return null;
        }

        DirectLineLog.SecretInBrowser(logger);
        return Refusal.SecretInBrowser;
    }

    private static string? Credential(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } text && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? text[Bearer.Length..].Trim() : null;
    }
}
