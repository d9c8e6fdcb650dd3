using Rapport.Coding.Wordings;
using Rapport.Text;

namespace Rapport.Coding.Tests.Wordings;

public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("The one-China policies", "one china policy")]
    [InlineData("Ukraine’s sovereignty", "ukraine sovereignty")]
    [InlineData("the states' rights", "state right")]
    [InlineData("U.S. sanctions, U.S.-Japan ties.", "us sanction us japan tie")]
    [InlineData("labour and defence programmes", "labor and defense program")]
    [InlineData("politicising, denuclearisation", "politicizing denuclearization")]
    [InlineData("taxes, marches, quizzes and crises", "tax march quizz and crise")]
    [InlineData("Türkiye, Côte d'Ivoire", "turkiye cote divoire")]
    [InlineData("crisis, status, gas, class", "crisis status gas class")]
    [InlineData("5+2 talks at 1.5 degrees", "5 2 talk at 1 5 degree")]
    [InlineData("", "")]
    public void Words_are_folded_alike_however_they_are_written(string text, string folded) =>
        Assert.Equal(folded, string.Join(' ', FoldedWords.Of(text).Select(word => word.Folded)));

    [Fact]
    public void What_the_text_writes_stays_beside_the_fold() =>
        Assert.Equal([new FoldedWord("who", "WHO", new TextSpan(4, 7)), new FoldedWord("program", "Programmes", new TextSpan(8, 18))], FoldedWords.Of("the WHO Programmes"));
}
