using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using Rapport.Coding.Findings;
using Rapport.Coding.Output;
using Rapport.Text;

namespace Rapport.Coding.Tests.Output;

public sealed class FindingsJsonTests
{
    private static string Json(ReportFindings findings)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, FindingsJson.Options(indented: false)))
            FindingsJson.Write(writer, findings);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void A_report_is_written_as_the_design_shows_it()
    {
        const string Expected = """
            {"schema":"rapport/1",
            "report":{"id":"sample-1","hash":"HASH","outlet":"Nordlys","side":"NOR","url":null,"published":"2023-03-04","language":"en",
            "headline":"Norway, Kenya to widen fisheries ties \uD83D\uDC1F: FM","dateline":{"place":"OSLO","date":"2023-03-03","agency":"Nordlys"}},
            "sections":[{"kind":"headline","start":0,"end":43},{"kind":"dateline","start":45,"end":71},{"kind":"caption","start":225,"end":268}],
            "sentences":[{"start":185,"end":224}],
            "persons":[{"id":"p1","name":"Kari Berg","office":"foreign minister","country":"NOR","mentions":[[137,146]]},
            {"id":"p2","name":"Amina Otieno","office":null,"country":"KEN","mentions":[[152,164],[212,218]]}],
            "occasions":[{"id":"o1","kind":"call","participants":["NOR","KEN"],"persons":["p1","p2"],"date":"2023-03-03","date_precision":"day","place":null,"place_precision":null,"place_state":null}],
            "events":[{"id":"e1","type":"CONSULT","mode":"phone","contexts":["diplomatic"],"context_words":[],"cameo":"041","quad":"verbal-cooperation","intensity":1.5,
            "source":[{"code":"NOR","sector":"GOV","name":"Kari Berg"},{"code":"KEN","sector":"GOV","name":"Amina Otieno"}],"target":[],"reciprocal":true,
            "date":"2023-03-03","date_precision":"day","place":null,"place_precision":null,"place_state":null,"status":"actual","occasion":"o1","statement":null,
            "evidence":[{"start":137,"end":173,"text":"Kari Berg told Amina Otieno by phone"}],"rule":"consult/call","confidence":0.97},
            {"id":"e2","type":"AGREE","mode":null,"contexts":[],"context_words":[],"cameo":"030","quad":"verbal-cooperation","intensity":2.5,
            "source":[{"code":"NOR","sector":null,"name":null}],"target":[{"code":"KEN","sector":null,"name":null}],"reciprocal":false,
            "date":"2023-03","date_precision":"month","place":"Oslo","place_precision":"city","place_state":"NOR","status":"planned","occasion":"o1","statement":"s1",
            "evidence":[{"start":79,"end":118,"text":"stands ready to train Kenyan inspectors"}],"rule":"offer/ready","confidence":1}],
            "statements":[{"id":"s1","kind":"offer","stance":null,"issue":{"id":null,"text":"train Kenyan inspectors"},
            "holder":[{"code":"NOR"}],"target":[{"code":"KEN"}],"speaker":"Kari Berg","strength":"stands ready","quotation":"indirect",
            "reported_by":{"outlet":"Nordlys","side":"NOR"},"occasion":"o1",
            "evidence":[{"start":72,"end":118,"text":"Norway stands ready to train Kenyan inspectors"}],"rule":"offer/ready","confidence":1},
            {"id":"s2","kind":"position","stance":"against","issue":{"id":"overfishing","text":"overfishing"},
            "holder":[{"code":"KEN"}],"target":[],"speaker":"Amina Otieno","strength":"opposes","quotation":"direct",
            "reported_by":{"outlet":"Nordlys","side":"NOR"},"occasion":"o1",
            "evidence":[{"start":185,"end":210,"text":"Kenya opposes overfishing"}],"rule":"position/oppose","confidence":1}],
            "links":[{"id":"l1","what":"fishing boats","verb":"lie","place":"Mombasa","date":"2021-06-02","date_precision":"day",
            "evidence":[{"start":225,"end":253,"text":"Fishing boats lie in Mombasa"}]}],
            "rejected":[{"reason":"caption","rule":null,"evidence":[{"start":225,"end":268,"text":"Fishing boats lie in Mombasa, June 2, 2021."}]}],
            "pack":"sha256:00"}
            """;

        Assert.Equal(
            Expected.ReplaceLineEndings("").Replace("HASH", DocumentHash.Of(SampleFindings.Document), StringComparison.Ordinal),
            Json(SampleFindings.Findings));
    }

    [Fact]
    public void What_a_report_does_not_tell_is_null()
    {
        var bare = new ReportFindings
        {
            Report = new AnnotatedDocument(new Document { Id = "x", Text = "Rain." }, []),
            Pack = "sha256:00",
        };

        using var json = JsonDocument.Parse(Json(bare));

        var report = json.RootElement.GetProperty("report");
        foreach (var name in (string[])["outlet", "side", "url", "published", "headline", "dateline"])
            Assert.Equal(JsonValueKind.Null, report.GetProperty(name).ValueKind);
        Assert.Equal("sha256:", report.GetProperty("hash").GetString()![..7]);
        Assert.Equal(0, json.RootElement.GetProperty("events").GetArrayLength());
    }

    /// <summary>Texts with letters of one and of two UTF-16 units, and spans between them.</summary>
    private static readonly Gen<(string Text, ImmutableArray<TextSpan> Spans)> TextsWithSpans =
        from runes in Gen.OneOf(Gen.Int[0x20, 0x7E], Gen.Int[0xA0, 0x2FF], Gen.Int[0x1F300, 0x1F6FF], Gen.Int[0x20000, 0x20FFF]).Array[1, 60]
        from cuts in Gen.Select(Gen.Int[0, runes.Length], Gen.Int[0, runes.Length]).Array[1, 8]
        let starts = runes.Aggregate(new List<int> { 0 }, (sums, rune) => [.. sums, sums[^1] + (rune > 0xFFFF ? 2 : 1)])
        select (
            string.Concat(runes.Select(char.ConvertFromUtf32)),
            cuts.Select(cut => new TextSpan(starts[Math.Min(cut.Item1, cut.Item2)], starts[Math.Max(cut.Item1, cut.Item2)])).ToImmutableArray());

    [Fact]
    public void The_words_of_every_span_are_the_slice_of_the_text_by_code_points() =>
        TextsWithSpans.Sample(sample =>
        {
            var findings = new ReportFindings
            {
                Report = new AnnotatedDocument(new Document { Id = "x", Text = sample.Text }, []),
                Rejected = [.. sample.Spans.Select(span => new Rejection("negated", null, span))],
                Pack = "sha256:00",
            };
            var points = sample.Text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();

            using var json = JsonDocument.Parse(Json(findings));

            Assert.Equal(sample.Spans.Length, json.RootElement.GetProperty("rejected").GetArrayLength());
            foreach (var (rejected, span) in json.RootElement.GetProperty("rejected").EnumerateArray().Zip(sample.Spans))
            {
                var evidence = rejected.GetProperty("evidence")[0];
                var (start, end) = (evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32());
                Assert.Equal(span.Of(sample.Text), string.Concat(points[start..end]));
                Assert.Equal(evidence.GetProperty("text").GetString(), string.Concat(points[start..end]));
            }
        }, iter: 2000);
}
