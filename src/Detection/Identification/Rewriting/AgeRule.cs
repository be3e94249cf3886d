namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>An exact age becomes a decade; infants, children and the very old are named as such.</summary>
internal sealed class AgeRule : IRewriteRule
{
    public IEnumerable<Edit> Edit(Passage passage)
    {
        AgeText age = AgeText.Of(passage);
        return age.Years is null && !passage.Drops ? []
            : passage.English ? EnglishAges.Edit(passage, age)
            : FrenchAges.Edit(passage, age);
    }
}
