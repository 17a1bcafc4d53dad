using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafetyBot.Conversations.Audit;

/// <summary>What happened in a conversation, without content. Each row's hash covers the row before, so that none can be changed or taken out unseen.</summary>
/// <param name="Number">Its number in the conversation's chain, from 1.</param>
/// <param name="At">When, in whole milliseconds.</param>
/// <param name="Kind">One of <see cref="AuditKinds"/>.</param>
/// <param name="Detail">Figures and versions, never words or answers of people.</param>
/// <param name="Hash">SHA-256 of the hash before and all of the above, in lower-case hexadecimal digits.</param>
public sealed record AuditRow(long Number, DateTimeOffset At, string Kind, string Detail, string Hash)
{
    /// <summary>The row as head of its chain.</summary>
    public AuditHead Head => new(Number, Hash);

    /// <summary>The row that follows.</summary>
    /// <param name="head">The newest row so far; null: this is the first.</param>
    /// <param name="conversationId">Whose chain.</param>
    /// <param name="at">When.</param>
    /// <param name="kind">One of <see cref="AuditKinds"/>.</param>
    /// <param name="detail">Figures and versions.</param>
    public static AuditRow After(AuditHead? head, string conversationId, DateTimeOffset at, string kind, string detail)
    {
        var number = (head?.Number ?? 0) + 1;
        at = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        return new AuditRow(number, at, kind, detail, HashOf(head?.Hash, conversationId, number, at, kind, detail));
    }

    /// <summary>Whether the row is what it was when it was written after this hash.</summary>
    public bool Follows(string? hashBefore, string conversationId) => Hash == HashOf(hashBefore, conversationId, Number, At, Kind, Detail);

    private static string HashOf(string? before, string conversationId, long number, DateTimeOffset at, string kind, string detail) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{before}\n{conversationId}\n{number}\n{at.ToUnixTimeMilliseconds()}\n{kind}\n{detail}"))));
}
