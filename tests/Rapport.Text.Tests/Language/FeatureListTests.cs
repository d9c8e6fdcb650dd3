using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class FeatureListTests
{
    [Fact]
    public void Small_values_of_different_templates_are_different_features()
    {
        var seen = new HashSet<ulong>();
        Span<ulong> space = stackalloc ulong[4];
        for (var template = 0UL; template < 128; template++)
            for (var value = 0UL; value < 64; value++)
            {
                var list = new FeatureList(space);
                list.Add(template, value);
                list.Add(template, value, 1);
                list.Add(template, value, 1, 2);
                list.Add(template, value, 1, 2, 3);
                foreach (var feature in list.Features)
                    Assert.True(seen.Add(feature), $"template {template}, value {value} meets another feature");
            }
    }
}
