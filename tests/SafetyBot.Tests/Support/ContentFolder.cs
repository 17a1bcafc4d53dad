using SafetyBot.Domain.Content;

namespace SafetyBot.Tests.Support;

/// <summary>A small content directory in a temporary folder, good until a test breaks it.</summary>
internal sealed class ContentFolder : IDisposable
{
    private readonly SortedDictionary<string, string> files;

    public ContentFolder() => files = SmallContent.Files();

    public string Path { get; } = Directory.CreateTempSubdirectory("safetybot-content-").FullName;

    /// <summary>Adds a file, or puts another text in its place.</summary>
    public ContentFolder With(string file, string text)
    {
        files[file] = text;
        return this;
    }

    public string TextOf(string file) => files[file];

    public ContentFolder Without(string file)
    {
        Assert.True(files.Remove(file), $"There is no {file}.");
        return this;
    }

    /// <summary>Changes a part of a file, which must be there.</summary>
    public ContentFolder Change(string file, string part, string other)
    {
        Assert.Contains(part, files[file], StringComparison.Ordinal);
        return With(file, files[file].Replace(part, other, StringComparison.Ordinal));
    }

    /// <summary>Adds lines to a file.</summary>
    public ContentFolder Add(string file, string lines) => With(file, files[file] + lines + "\n");

    /// <summary>Adds a text to all three locales, or replaces it.</summary>
    public ContentFolder WithText(string file, string key, string dutch, string easyDutch, string english)
    {
        foreach (var (locale, text) in Locales.All.Zip([dutch, easyDutch, english]))
        {
            var path = $"locales/{locale.Tag()}/{file}";
            var others = files.GetValueOrDefault(path, "").Split('\n').Where(line => !line.StartsWith($"{key}:", StringComparison.Ordinal));
            files[path] = string.Join('\n', others) + $"{key}: \"{text}\"\n";
        }

        return this;
    }

    public ContentLoadResult Load(ContentLoadOptions? options = null)
    {
        Write();
        return ContentLoader.Load(Path, options);
    }

    /// <summary>Puts the files on disk.</summary>
    public void Write()
    {
        Directory.Delete(Path, recursive: true);
        foreach (var (file, text) in files)
        {
            var path = System.IO.Path.Combine(Path, file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    /// <summary>All errors as "file:line: message".</summary>
    public IReadOnlyList<string> Errors(ContentLoadOptions? options = null) => Told(ContentSeverity.Error, options);

    /// <summary>All warnings as "file:line: message".</summary>
    public IReadOnlyList<string> Warnings(ContentLoadOptions? options = null) => Told(ContentSeverity.Warning, options);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private List<string> Told(ContentSeverity severity, ContentLoadOptions? options) =>
        [.. Load(options).Problems
            .Where(problem => problem.Severity == severity)
            .Select(problem => $"{problem.File}:{problem.Line}: {problem.Message}")];
}
