using SafetyBot.Domain.ReturnPhrases;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/return-words/*.yaml: the words by which somebody comes back.</summary>
internal static class ReturnWordsReader
{
    public static void Read(string path, MapReader root)
    {
        root.Draft.Statuses.Add((StatusReader.OfFile(root), root.Place));
        var words = root.PlacedTexts("words");
        var list = new ReturnWordList(Path.GetFileNameWithoutExtension(path), [.. words.Select(word => word.Text)]);
        root.Draft.ReturnWords.Add((root.Draft.Placed(list, root.PlaceOf("words")), [.. words.Select(word => word.Place)]));
        root.RefuseOtherKeys();
    }
}
