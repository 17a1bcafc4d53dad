using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promise 6: attachments are refused before they are read or stored, in words that do not shame, with the way to report.</summary>
public sealed class Promise06NoImagesTests
{
    [Fact]
    public async Task Turn_WithAttachment_RefusedAndNothingKept()
    {
        var talk = await new Talk().JoinAsync();
        var before = talk.State;
        await talk.TurnAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "kijk",
            Attachments = [new Attachment("image/jpeg", "https://canary.example/secret.jpg")],
        });

        Assert.Contains("Take It Down", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Ik heb niets bekeken of bewaard.", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", talk.State, StringComparison.Ordinal);
        Assert.Equal(before, talk.State);
        Assert.Equal("menu", talk.OpenQuestion);
    }
}
