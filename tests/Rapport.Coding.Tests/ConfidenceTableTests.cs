using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Coding.Tests;

public sealed class ConfidenceTableTests
{
    [Fact]
    public void A_table_comes_back_from_a_pack_as_it_was_written()
    {
        var table = new ConfidenceTable([new(FindingClass.Event, ConfidenceTable.Others, 0.9), new(FindingClass.Statement, "ask", 0.7)]);
        using var stream = new MemoryStream();
        table.Write(new BinaryWriter(stream));
        stream.Position = 0;

        Assert.Equal(table.Rows, ConfidenceTable.Read(new BinaryReader(stream)).Rows);
    }

    [Fact]
    public void An_event_is_a_projection_where_it_follows_from_a_statement()
    {
        var deed = new Event
        {
            Id = "e1",
            Type = "AID",
            Quad = "material-cooperation",
            Intensity = 7,
            Rule = "aid/send",
            Source = [new Actor(new ActorCode("CUB"), null, null)],
            Evidence = [new TextSpan(0, 1)],
        };

        Assert.Equal(FindingClass.Event, ConfidenceTable.ClassOf(deed));
        Assert.Equal(FindingClass.Projection, ConfidenceTable.ClassOf(deed with { Statement = "s1" }));
    }

    [Theory]
    [InlineData("consult/call", "consult")]
    [InlineData("consult", "consult")]
    public void The_family_of_a_rule_stands_before_the_stroke(string rule, string family) =>
        Assert.Equal(family, ConfidenceTable.FamilyOf(rule));
}
