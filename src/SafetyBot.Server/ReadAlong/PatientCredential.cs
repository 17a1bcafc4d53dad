using Azure.Core;

namespace SafetyBot.Server.ReadAlong;

/// <summary>Gets a token to the end once it has begun, also when the message that asked for it no longer waits: the next one finds it in the cache.</summary>
/// <param name="inner">Gets and remembers tokens.</param>
internal sealed class PatientCredential(TokenCredential inner) : TokenCredential
{
    /// <inheritdoc />
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => inner.GetToken(requestContext, cancellationToken);

    /// <inheritdoc />
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        await inner.GetTokenAsync(requestContext, CancellationToken.None).AsTask().WaitAsync(cancellationToken);
}
