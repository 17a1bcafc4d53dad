using System.Net;
using System.Net.Sockets;

namespace SafetyBot.Server.DirectLine;

/// <summary>The network an address belongs to, for counting: an IPv4 address, or the /64 of an IPv6 address, which one household or school has as a whole.</summary>
public static class NetworkAddress
{
    private const int PrefixBytes = 8;

    /// <summary>A short key for the network.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, PrefixBytes)),
        _ => address.ToString(),
    };
}
