using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SafetyBot.TextAnalytics;

/// <summary>Puts the key on each call. Read anew each time, because a key can be changed while calls go on.</summary>
/// <param name="credential">The key.</param>
internal sealed class KeyPolicy(AzureKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc />
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", credential.Key);
}
