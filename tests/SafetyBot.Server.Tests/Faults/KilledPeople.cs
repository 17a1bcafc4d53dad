namespace SafetyBot.Server.Tests.Faults;

/// <summary>Several people who talk on through deaths of the server.</summary>
internal sealed class KilledPeople : IDisposable
{
    private readonly List<KilledPerson> people;

    private KilledPeople(List<KilledPerson> people) => this.people = people;

    /// <summary>How many messages the server said it has.</summary>
    public int Acknowledged => people.Sum(person => person.Acknowledged);

    /// <summary>How many were sent again because the answer never came.</summary>
    public int SentAgain => people.Sum(person => person.SentAgain);

    public static async Task<KilledPeople> StartAsync(Uri address, int count)
    {
        var people = new List<KilledPerson>();
        for (var i = 0; i < count; i++)
        {
            people.Add(await KilledPerson.StartAsync(address, i));
        }

        return new KilledPeople(people);
    }

    /// <summary>All come back and send again what was not acknowledged; then R1 to R5 are checked.</summary>
    /// <returns>How many messages each conversation has.</returns>
    public async Task<IReadOnlyDictionary<string, int>> ComeBackAsync(Uri address)
    {
        var messages = new Dictionary<string, int>();
        foreach (var person in people)
        {
            await person.ComeBackAsync(address);
            messages[person.Conversation] = await person.CheckAsync();
        }

        return messages;
    }

    /// <summary>All talk while something is done to the server, until it is gone.</summary>
    public async Task TalkWhileAsync(Func<Task> happening)
    {
        using var stop = new CancellationTokenSource();
        var talking = people.Select(person => person.TalkAsync(stop.Token)).ToList();
        await happening();
        await stop.CancelAsync();
        await Task.WhenAll(talking);
    }

    /// <summary>R9: no words of theirs in what a server wrote.</summary>
    public void AssertNotInLog(string output) => people.ForEach(person => person.AssertNotInLog(output));

    public void Dispose() => people.ForEach(person => person.Dispose());
}
