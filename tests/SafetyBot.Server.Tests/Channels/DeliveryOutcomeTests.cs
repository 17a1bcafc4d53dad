using System.Net;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Server.Channels;

namespace SafetyBot.Server.Tests.Channels;

public sealed class DeliveryOutcomeTests
{
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, OutboxState.Pending)]
    [InlineData(HttpStatusCode.ServiceUnavailable, OutboxState.Pending)]
    [InlineData(HttpStatusCode.InternalServerError, OutboxState.Uncertain)]
    [InlineData(HttpStatusCode.BadGateway, OutboxState.Uncertain)]
    [InlineData(HttpStatusCode.GatewayTimeout, OutboxState.Uncertain)]
    [InlineData(HttpStatusCode.RequestTimeout, OutboxState.Uncertain)]
    [InlineData(HttpStatusCode.Forbidden, OutboxState.Failed)]
    [InlineData(HttpStatusCode.NotFound, OutboxState.Failed)]
    public void F21_AfterAnswer_RepeatedOnlyWhenClearlyNotSent(HttpStatusCode status, OutboxState expected) =>
        Assert.Equal(expected, DeliveryOutcome.AfterAnswer(status, null, 1).State);

    [Theory]
    [InlineData(true, OutboxState.Uncertain)]
    [InlineData(false, OutboxState.Pending)]
    public void F21_AfterSilence_RepeatedOnlyWhenNeverReached(bool reached, OutboxState expected) =>
        Assert.Equal(expected, DeliveryOutcome.AfterSilence(reached, 1).State);

    [Fact]
    public void F21_TooMany_WaitsAsToldAndGivesUpInTheEnd()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), DeliveryOutcome.AfterAnswer(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(30), 1).Wait);
        Assert.Equal(TimeSpan.FromSeconds(4), DeliveryOutcome.AfterAnswer(HttpStatusCode.TooManyRequests, null, 3).Wait);
        Assert.Equal(OutboxState.Failed, DeliveryOutcome.AfterAnswer(HttpStatusCode.TooManyRequests, null, DeliveryOutcome.MostAttempts).State);
    }
}
