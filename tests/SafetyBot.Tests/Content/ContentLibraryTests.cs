using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content;

public sealed class ContentLibraryTests : IDisposable
{
    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TryReload_GoodChange_NewestInForceAndOlderKept()
    {
        var first = folder.Load().Content!;
        var library = new ContentLibrary(first);
        folder.Change("quickscan/youth.yaml", "weight: 3", "weight: 4").Write();

        Assert.Empty(library.TryReload(folder.Path));

        Assert.NotEqual(first.Version, library.Current.Version);
        Assert.Same(first, library.Find(first.Version.ToString()));
        Assert.Same(library.Current, library.Find(library.Current.Version.ToString()));
    }

    [Fact]
    public void TryReload_BrokenChange_ContentInForceStays()
    {
        var first = folder.Load().Content!;
        var library = new ContentLibrary(first);
        folder.Change("quickscan/youth.yaml", "weight: 3", "weight: heavy").Write();

        Assert.NotEmpty(library.TryReload(folder.Path));

        Assert.Same(first, library.Current);
    }

    [Fact]
    public void TryReload_ChangedBack_SameContentAgain()
    {
        var first = folder.Load().Content!;
        var library = new ContentLibrary(first);
        folder.Change("quickscan/youth.yaml", "weight: 3", "weight: 4").Write();
        library.TryReload(folder.Path);
        folder.Change("quickscan/youth.yaml", "weight: 4", "weight: 3").Write();
        library.TryReload(folder.Path);

        Assert.Same(first, library.Current);
    }

    [Fact]
    public void Find_VersionOfAnotherProcess_Null() =>
        Assert.Null(new ContentLibrary(folder.Load().Content!).Find("2020-01-01+000000000000"));
}
