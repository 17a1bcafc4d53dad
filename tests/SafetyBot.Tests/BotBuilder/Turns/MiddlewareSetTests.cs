namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class MiddlewareSetTests
{
    private readonly List<string> _order = [];

    [Fact]
    public async Task ReceiveActivityWithStatus_TwoPieces_RunAroundTheBotInOrder()
    {
        var set = new MiddlewareSet().Use(Piece("a")).Use(Piece("b"));

        await set.ReceiveActivityWithStatusAsync(null!, (_, _) => Note("bot"), CancellationToken.None);

        Assert.Equal(["a", "b", "bot", "/b", "/a"], _order);
        Assert.Equal(2, set.Count());
    }

    [Fact]
    public async Task ReceiveActivityWithStatus_PieceWithoutNext_EndsTheTurn()
    {
        var set = new MiddlewareSet().Use(new AnonymousReceiveMiddleware((_, _, _) => Note("a"))).Use(Piece("b"));

        await set.ReceiveActivityWithStatusAsync(null!, (_, _) => Note("bot"), CancellationToken.None);

        Assert.Equal(["a"], _order);
    }

    [Fact]
    public async Task OnTurn_Nested_GoesOnAfterwards()
    {
        var set = new MiddlewareSet().Use(new MiddlewareSet().Use(Piece("a"))).Use(Piece("b"));

        await set.OnTurnAsync(null!, _ => Note("next"));

        Assert.Equal(["a", "/a", "b", "/b", "next"], _order);
    }

    [Fact]
    public async Task ReceiveActivityWithStatus_ThrowingBot_LetsMiddlewareCatch()
    {
        var set = new MiddlewareSet().Use(new AnonymousReceiveMiddleware(async (_, next, ct) =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => next(ct));
            await Note("caught");
        }));

        await set.ReceiveActivityWithStatusAsync(null!, (_, _) => throw new InvalidOperationException(), CancellationToken.None);

        Assert.Equal(["caught"], _order);
    }

    [Fact]
    public void Use_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new MiddlewareSet().Use(null!));

    private AnonymousReceiveMiddleware Piece(string name) => new(async (_, next, ct) =>
    {
        _order.Add(name);
        await next(ct);
        _order.Add("/" + name);
    });

    private Task Note(string what)
    {
        _order.Add(what);
        return Task.CompletedTask;
    }
}
