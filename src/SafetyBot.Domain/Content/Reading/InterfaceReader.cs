namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/interface.yaml: the status of the words of the interface, which are one item.</summary>
internal static class InterfaceReader
{
    public static void Read(string path, MapReader root)
    {
        root.Draft.Statuses.Add((StatusReader.OfFile(root), root.Place));
        root.Draft.HasInterfaceStatus = true;
        root.RefuseOtherKeys();
    }
}
