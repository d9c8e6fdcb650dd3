using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class EditTests
{
    [Theory]
    [InlineData("ministries", "ministry", "k3|y")]
    [InlineData("Talks", "talk", "l1|")]
    [InlineData("NATO", "NATO", "k0|")]
    [InlineData("BEIJING", "Beijing", "t0|")]
    [InlineData("went", "go", "k-1|go")]
    [InlineData("mexico", "Mexico", "c0|")]
    [InlineData("12,000", "12000", "n0|")]
    public void An_edit_cuts_little_and_leads_to_the_lemma(string form, string lemma, string edit)
    {
        var found = Edit.Between(form, lemma);
        Assert.Equal(edit, found.ToString());
        Assert.Equal(lemma, Edit.Parse(found.ToString()).Apply(form));
    }

    [Fact]
    public void A_form_too_short_for_the_cut_stays_as_it_is() => Assert.Equal("is", new Edit('k', 3, "y").Apply("is"));
}
