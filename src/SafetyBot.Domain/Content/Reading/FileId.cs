namespace SafetyBot.Domain.Content.Reading;

/// <summary>The id of a file's item, which is the file's name, so that nobody has to search.</summary>
internal static class FileId
{
    public static string Read(string path, MapReader root)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var id = root.Text("id");
        if (id.Length > 0 && id != name)
        {
            root.Error("id", $"'id' is '{id}', but the file is called '{name}'. Make them the same.");
        }

        return name;
    }
}
