using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Items.Asking;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class AskDraftTests
{
    private static readonly RewriteView Rewritten = new(
        [new("Femme, 34 ans, Vannes, un avis ?", true)], [new("Femme, trentaine, un avis ?", true)], AboutPhoto: false);

    [Fact]
    public async Task Compose_Identifying_NamesTheKindsGivesTheRewriteAndRepeatsNothing()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Femme, 34 ans, Vannes, un avis ?"), findings:
            [Finding(IdentifierTypes.Place), Seed.Finding(IdentifierTypes.Profession, 0, 5)]);

        string message = AskDraft.Compose(flag, Rewritten, "fr");

        Assert.StartsWith("Bonjour,\n\n", message, StringComparison.Ordinal);
        Assert.EndsWith("\n\nL’équipe de modération", message, StringComparison.Ordinal);
        Assert.Contains("reconnaître un patient : le lieu et le métier.", message, StringComparison.Ordinal);
        Assert.Contains("« Femme, trentaine, un avis ? »", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Vannes", message, StringComparison.Ordinal);
        Assert.DoesNotContain('[', message);
    }

    [Fact]
    public async Task Compose_NoRewriteFound_LeavesAPlaceToFillIn()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte."), findings: [Finding(IdentifierTypes.IdNumber)]);

        Assert.Contains("“[…]”", AskDraft.Compose(flag, Rewritten with { After = [] }, "en"), StringComparison.Ordinal);
        Assert.Contains("“[…]”", AskDraft.Compose(flag, null, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_WoundingToo_NeverQuotesTheWords()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte."), findings: [Finding(IdentifierTypes.Place), Finding(Grounds.Appearance)]);

        string message = AskDraft.Compose(flag, Rewritten, "fr");

        Assert.Contains("à cause de leur apparence physique", message, StringComparison.Ordinal);
        Assert.Contains(AskDraft.Placeholder, message, StringComparison.Ordinal);
        Assert.DoesNotContain("trentaine", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_WoundingAlone_AsksToRephraseAndIsReadyToSend()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte."), findings: [Finding(Grounds.Origin)]);

        string message = AskDraft.Compose(flag, null, "en");

        Assert.Contains("because of their origin", message, StringComparison.Ordinal);
        Assert.DoesNotContain('[', message);
    }

    [Fact]
    public async Task Compose_Brackets_OfTheMemberBecomeRoundOnes()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte."), findings: [Finding(IdentifierTypes.Place)]);
        RewriteView rewrite = Rewritten with { After = [new("Un avis [urgent] {svp} ___ ?", true)] };

        Assert.Contains("« Un avis (urgent) (svp) … ? »", AskDraft.Compose(flag, rewrite, "fr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_RewriteTooLongForTheMessage_StaysWithinTheLimit()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte."), findings: [Finding(IdentifierTypes.Place)]);

        string message = AskDraft.Compose(flag, Rewritten with { After = [new(new string('x', 4_900), true)] }, "fr");

        Assert.True(message.Length <= AuthorMessage.MaxLength);
        Assert.Contains(AskDraft.Placeholder, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_PhotoAlone_SaysThatTheWordsMayStay()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Un avis ?"), findings: [Finding(IdentifierTypes.Photo)]);
        RewriteView rewrite = new([new("Un avis ?", false)], [new("Un avis ?", false)], AboutPhoto: true);

        string message = AskDraft.Compose(flag, rewrite, "fr");

        Assert.Contains("Vos mots peuvent rester tels quels.", message, StringComparison.Ordinal);
        Assert.Contains("retirer la photo", message, StringComparison.Ordinal);
        Assert.Contains("certains détails", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_EveryCategoryInBothLanguages_HasItsWords()
    {
        await using ReviewStore store = new();
        foreach (string category in Grounds.All.Concat(IdentifierTypes.All))
        {
            Flag flag = store.Seed.Flag(store.Seed.Item("Texte."), findings: [Finding(category)]);
            Assert.All(["fr", "en"], language => Assert.NotEqual("", AskDraft.Compose(flag, null, language)));
        }
    }

    private static StoredFinding Finding(string category) => Seed.Finding(category, 0, 5);
}
