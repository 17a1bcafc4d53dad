using System.Security.Cryptography;
using System.Text;
using SafetyBot.Domain.ReturnPhrases;

namespace SafetyBot.Conversations.ReturnPhrases;

/// <summary>Hashes return phrases, and looks for the conversation of one.</summary>
/// <remarks>
/// Four words are 44 bits: a plain hash in a stolen database would be guessed in hours. So it takes a key that stands in no table in the clear,
/// and is slow (PBKDF2, SHA-512): who has stolen the key ring too still needs decades of the fastest graphics card. One hash at a time, since
/// it is heavy on purpose.
/// </remarks>
/// <param name="store">Where conversations are found.</param>
/// <param name="valid">How long a phrase works.</param>
/// <param name="iterations">How often is hashed.</param>
public sealed class ReturnPhraseRegister(IReturnPhraseStore store, TimeSpan valid, int iterations = ReturnPhraseRegister.UsualIterations) : IDisposable
{
    /// <summary>What OWASP advises for PBKDF2 with SHA-512.</summary>
    public const int UsualIterations = 210_000;

    private const int HashBytes = 32;

    private readonly SemaphoreSlim one = new(1);

    /// <summary>A new phrase as it is kept.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="at">When it is made.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<PhraseToKeep> MakeAsync(ReturnPhrase phrase, DateTimeOffset at, CancellationToken cancellationToken) =>
        new(await HashAsync(phrase, cancellationToken), at + valid);

    /// <summary>Looks for the conversation of a phrase.</summary>
    /// <param name="conversationId">Where it was given.</param>
    /// <param name="phrase">The words.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ReturnLook> LookAsync(string conversationId, ReturnPhrase phrase, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(phrase, cancellationToken);
        return await store.FindAsync(hash, now, cancellationToken) switch
        {
            null => new ReturnLook(ReturnOutcome.Unknown),
            { ConversationId: var id } when id == conversationId => new ReturnLook(ReturnOutcome.Here),
            { State: var state } => new ReturnLook(ReturnOutcome.Found, hash, state),
        };
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private async Task<byte[]> HashAsync(ReturnPhrase phrase, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(
                () => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(phrase.Text), store.Key, iterations, HashAlgorithmName.SHA512, HashBytes), cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }
}
