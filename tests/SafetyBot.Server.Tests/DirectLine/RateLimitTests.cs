using System.Net;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Tests.DirectLine;

public sealed class RateLimitTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void Take_OneMoreThanAllowed_SaysHowLongToWait()
    {
        var limit = new RateLimit(10, TimeSpan.FromSeconds(10), clock);
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(TimeSpan.Zero, limit.Take("a")));
        Assert.Equal(TimeSpan.FromSeconds(1), limit.Take("a"));
        Assert.Equal(TimeSpan.Zero, limit.Take("b"));
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, limit.Take("a"));
        Assert.NotEqual(TimeSpan.Zero, limit.Take("a"));
    }

    [Fact]
    public void Charge_CallsOfAnotherReplica_CountAndNeverBlockForLong()
    {
        var limit = new RateLimit(10, TimeSpan.FromSeconds(10), clock);
        for (var i = 0; i < 1000; i++)
        {
            limit.Charge("a");
        }

        Assert.Equal(TimeSpan.FromSeconds(1), limit.Take("a"));
        clock.Move(TimeSpan.FromSeconds(10));
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(TimeSpan.Zero, limit.Take("a")));
        Assert.NotEqual(TimeSpan.Zero, limit.Take("a"));
    }

    [Fact]
    public void Take_KeysLongAgo_Forgotten()
    {
        var limit = new RateLimit(10, TimeSpan.FromSeconds(10), clock);
        for (var i = 0; i < 1000; i++)
        {
            limit.Take($"key {i}");
        }

        clock.Move(TimeSpan.FromSeconds(21));
        limit.Take("now");
        Assert.Equal(1, limit.Keys);
    }

    [Fact]
    public void A22_TokenFarming_SlowedAndASchoolIsNot()
    {
        var limit = new RateLimit(new DirectLineOptions().ChatsPerMinute, TimeSpan.FromMinutes(1), clock);
        Assert.All(Enumerable.Range(0, 300), _ => Assert.Equal(TimeSpan.Zero, limit.Take("school")));
        var given = 0;
        for (var i = 0; i < 5000; i++)
        {
            given += limit.Take("farm") == TimeSpan.Zero ? 1 : 0;
            clock.Move(TimeSpan.FromMilliseconds(12));
        }

        Assert.InRange(given, 600, 1300);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:1:2:3::4", "2001:db8:1:2:ffff::1", true)]
    [InlineData("2001:db8:1:2:3::4", "2001:db8:1:3:3::4", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    public void A22_Addresses_CountedByNetwork(string one, string other, bool same) =>
        Assert.Equal(same, NetworkAddress.Of(IPAddress.Parse(one)) == NetworkAddress.Of(IPAddress.Parse(other)));
}
