using System.Text;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Storage;

public sealed class TextProtectorTests
{
    [Fact]
    public async Task Unprotect_GivesBackWhatWasProtected_AndTheCipherHoldsNoText()
    {
        await using TestStore store = new();
        const string text = "Patiente vue lundi, été, 🩺";

        byte[] cipher = store.Protector.Protect(text);

        Assert.Equal(text, store.Protector.Unprotect(cipher));
        Assert.DoesNotContain("Patiente", Encoding.UTF8.GetString(cipher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fingerprint_IsStableInOneStoreAndDiffersBetweenStores()
    {
        await using TestStore one = new();
        await using TestStore other = new();

        Assert.Equal(one.Protector.Fingerprint("oui"), one.Protector.Fingerprint("oui"));
        Assert.NotEqual(one.Protector.Fingerprint("oui"), one.Protector.Fingerprint("non"));
        Assert.NotEqual(one.Protector.Fingerprint("oui"), other.Protector.Fingerprint("oui"));
    }
}
