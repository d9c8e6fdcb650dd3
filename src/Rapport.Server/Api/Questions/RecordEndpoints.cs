using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>What the record holds and where it comes from, and the kinds of problems.</summary>
internal static class RecordEndpoints
{
    private const string Subject = "The record";

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/record", Name = "record", Subject = Subject,
            Meaning = "How much the record holds. Counts are of the newest coding of each report.",
            Item = new Shape("RecordSize", "How much the record holds.", RecordShapes.Size),
            Answer = static (call, _) => ThingAnswer.WriteAsync<object>(call, call.Record.Size(), static (writer, size) => RecordedJson.Write(writer, (RecordSize)size)),
        },
        new()
        {
            Path = "/coverage", Name = "coverage", Subject = Subject, IsList = true,
            Meaning = "How many reports of each outlet there are by month; what was not read can tell nothing. From and to are days of publication.",
            Conditions = [Parameters.From, Parameters.To], Formats = ApiFormat.OfLists, Item = RecordShapes.Coverage,
            Answer = ListAnswer.Of<CoverageMonth>(OverviewJson.Write, static call =>
                ListSource.OfAll(call.Record.Ask(new CoverageQuestion { From = call.Asked.Day(Parameters.From), To = call.Asked.Day(Parameters.To) }))),
        },
        new()
        {
            Path = "/inputs", Name = "inputs", Subject = Subject, IsList = true,
            Meaning = "The inputs that the record was made from, in the order they were added, with their hashes and what came of them.",
            Formats = ApiFormat.OfLists, Item = RecordShapes.Input,
            Answer = ListAnswer.Of(ManifestJson.Write, static call => ListSource.OfAll(call.Record.Inputs())),
        },
        new()
        {
            Path = "/layers", Name = "layers", Subject = Subject, IsList = true,
            Meaning = "The event tables of others that lie beside the record.",
            Formats = ApiFormat.OfLists, Item = RecordShapes.Layer,
            Answer = ListAnswer.Of(LayerJson.Write, static call => ListSource.OfAll(call.Record.Layers())),
        },
        new()
        {
            Path = "/problems", Name = "problems", Subject = Subject, IsList = true,
            Meaning = "The kinds of problems that an answer may be; \"type\" of a problem leads here.",
            Formats = ApiFormat.OfLists, Item = RecordShapes.ProblemKind,
            Answer = ListAnswer.Of<ProblemKind>(WriteKind, static _ => ListSource.OfAll(ProblemKind.All)),
        },
    ];

    private static void WriteKind(Utf8JsonWriter writer, ProblemKind kind)
    {
        writer.WriteString("name", kind.Name);
        writer.WriteNumber("status", kind.Status);
        writer.WriteString("title", kind.Title);
        writer.WriteString("meaning", kind.Meaning);
    }
}
