using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Tests.DirectLine;

public sealed class TryLimitTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void Take_FiveInAnHour_NeverMoreHoweverTheyAreSpread()
    {
        var limit = new TryLimit(5, TimeSpan.FromHours(1), clock);
        var let = new List<DateTimeOffset>();
        for (var minute = 0; minute < 300; minute++)
        {
            if (limit.Take("a"))
            {
                let.Add(clock.GetUtcNow());
            }

            clock.Move(TimeSpan.FromMinutes(minute % 7));
        }

        Assert.All(let, first => Assert.InRange(let.Count(time => time >= first && time < first.AddHours(1)), 1, 5));
        Assert.True(let.Count > 50);
    }

    [Fact]
    public void Take_Another_NotTouched()
    {
        var limit = new TryLimit(1, TimeSpan.FromHours(1), clock);
        Assert.True(limit.Take("a"));
        Assert.False(limit.Take("a"));
        Assert.True(limit.Take("b"));
    }

    [Fact]
    public void Charge_TriesOfAnotherReplica_Count()
    {
        var limit = new TryLimit(2, TimeSpan.FromHours(1), clock);
        limit.Charge("a");
        Assert.True(limit.Take("a"));
        Assert.False(limit.Take("a"));
        clock.Move(TimeSpan.FromHours(1));
        Assert.True(limit.Take("a"));
    }
}
