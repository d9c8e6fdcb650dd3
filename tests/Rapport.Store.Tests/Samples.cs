using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Store.Tests;

/// <summary>Reports of our own writing with the findings that they hold, and a folder for records that goes when the test ends.</summary>
internal static class Samples
{
    /// <summary>A call between two ministers, with an offer, an ask, a position, a caption's link and a rejected conflict.</summary>
    public static ReportBuilder Call(string id = "call-1") =>
        new ReportBuilder(id, "Norland ready to deepen ties with Suria",
            "Norland stands ready to work with Suria, Foreign Minister Ada Holm said on Thursday during a telephone conversation with Surian Foreign Minister Omar Diab.",
            "A crane lifts a container in the port of Suria City, Aug. 3, 2020.",
            "She hoped that Suria would keep its market open. 😀 Suria supports the two-lakes policy, Diab said, and rejects sabre-rattling.")
        .Section(2, SectionKind.Caption)
        .Person("Ada Holm", "foreign minister", "NOR").Person("Omar Diab", "foreign minister", "SYR")
        .Occasion("call", "NOR SYR", 0, 1)
        .Event("CONSULT", "NOR SYR", "", "a telephone conversation with Surian Foreign Minister Omar Diab",
            static found => found with { Mode = "phone", Cameo = "041", Contexts = ["diplomatic"], Occasion = "o1" })
        .Event("AGREE", "NOR", "SYR", "Norland stands ready to work with Suria", static found => found with { Statement = "s1", Intensity = 3.2 })
        .Event("REQUEST", "NOR", "SYR", "hoped that Suria would keep its market open", static found => found with { Statement = "s2", Quad = "verbal-conflict", Intensity = -0.7 })
        .Statement(StatementKind.Offer, "NOR", "SYR", "Norland stands ready to work with Suria", static found => found with { Speaker = "Ada Holm", Occasion = "o1", Strength = "stands ready to" })
        .Statement(StatementKind.Ask, "NOR", "SYR", "hoped that Suria would keep its market open", static found => found with { Speaker = "Ada Holm", Issue = new("market-access", "its market open") })
        .Statement(StatementKind.Position, "SYR", "NOR", "supports the two-lakes policy", static found => found with { Stance = Stance.For, Issue = new(null, "the two-lakes policy"), Speaker = "Omar Diab" })
        .Link("container", "lift", "A crane lifts a container")
        .Rejected("negated", "rejects sabre-rattling", "reject/plain")
        .Rejected("caption", "A crane lifts a container in the port of Suria City, Aug. 3, 2020.");

    /// <summary>A signing that both sides share, an expulsion, and a planned visit.</summary>
    public static ReportBuilder Signing(string id = "signing-1") =>
        new ReportBuilder(id, "Suria, Norland sign fishing accord",
            "Suria and Norland signed a fishing accord on June 4 and agreed to meet yearly.",
            "Suria had expelled two diplomats of Estonia in May. The president will visit Norland next month.")
        .With(static document => document with { Outlet = "Courier", Side = "SYR", Published = new(2024, 6, 5) })
        .Event("SUPPORT", "SYR NOR", "", "signed a fishing accord", static found => found with { Date = new(new(2024, 6, 4), DatePrecision.Day), Intensity = 6.5, Quad = "material-cooperation" })
        .Event("COERCE", "SYR", "EST", "expelled two diplomats of Estonia", static found => found with { Date = new(new(2024, 5, 1), DatePrecision.Month), Intensity = -7, Quad = "material-conflict" })
        .Event("CONSULT", "SYR", "NOR", "will visit Norland next month", static found => found with { Date = new(new(2024, 7, 1), DatePrecision.Month), Status = EventStatus.Planned })
        .Statement(StatementKind.Agreement, "SYR NOR", "", "agreed to meet yearly", static found => found with { Date = null });
}

/// <summary>A folder for records; it is deleted at the end.</summary>
internal sealed class RecordFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rapport-record-");

    public string Path(string name = "test.rapport") => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
