using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapport.Coding.Output;
using Rapport.Server.Api.Feeds;
using Rapport.Store;
using Rapport.Store.Following;
using Rapport.Store.Output;

namespace Rapport.Server.Api.Answers;

/// <summary>Writes lists: part by part as JSON, or as a whole, item by item, as JSON lines and as flat tables.</summary>
/// <param name="endpoint">The endpoint of the list.</param>
/// <param name="json">Writes the properties of an item.</param>
internal sealed class ListAnswer<T>(ApiEndpoint endpoint, Action<Utf8JsonWriter, T> json)
{
    private const int BytesAtOnce = 1 << 16;

    /// <summary>Answers.</summary>
    public Task WriteAsync(Call call, ListSource<T> source)
    {
        var shape = endpoint.Item!;
        var fields = ItemFields.Of(call.Asked, shape.Properties.Select(static property => property.Name));
        if (call.Format.IsInParts && call.Limit > Parameters.LargestPart)
            throw new BadQuestionException(ProblemKind.BadParameter, Parameters.Limit.Name,
                $"'limit' is a number from 1 to {Parameters.LargestPart} here; follow \"next\", or take the whole list by format=jsonl.");
        call.Context.Response.ContentType = call.Format.ContentType;
        if (call.Format == ApiFormat.Json)
            return PartAsync(call, source, fields);
        if (call.Format.IsFeed)
            return FeedAsync(call, source);
        Attachment.Name(call, endpoint.Name);
        if (HttpMethods.IsHead(call.Context.Request.Method))
            return Task.CompletedTask;
        return call.Format == ApiFormat.Jsonl ? LinesAsync(call, source, fields) : RowsAsync(call, source, fields, FlatRows.Columns(shape));
    }

    private async Task PartAsync(Call call, ListSource<T> source, ItemFields fields)
    {
        var part = source.Ask(call.Limit, call.Asked.Text(Parameters.Cursor));
        var next = NextAddress(call, part.Next);
        await using var writer = new Utf8JsonWriter(call.Context.Response.BodyWriter, FindingsJson.Options(indented: false));
        writer.WriteStartObject();
        source.Head?.Invoke(writer);
        writer.WriteNumber("total", part.Total.Count);
        writer.WriteBoolean("total_exact", part.Total.Exact);
        writer.WriteString("next", next);
        writer.WriteStartArray("items");
        foreach (var item in part.Items)
        {
            fields.Write(writer, item, json);
            if (writer.BytesPending > BytesAtOnce)
                await writer.FlushAsync(call.Context.RequestAborted);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private Task FeedAsync(Call call, ListSource<T> source)
    {
        var part = source.Ask(call.Limit, call.Asked.Text(Parameters.Cursor));
        var columns = FlatRows.Columns(endpoint.Item!);
        var newcomers = new Newcomers(call.Record);
        string? came(string? report) => newcomers.Came(ReportId.TryParse(report, out var id) ? id : null) is { } time ? ManifestJson.Time(time) : null;
        return FeedAnswer.WriteAsync(call, endpoint, [.. part.Items.Select(item =>
        {
            using var parsed = ItemFields.Parsed(item, json);
            return FeedEntry.Of(endpoint.Name, columns, call.Context.Request.Path, parsed.RootElement, came);
        })], NextAddress(call, part.Next));
    }

    /// <summary>The address of the next part, which the header "Link" names too; null at the end.</summary>
    public static string? NextAddress(Call call, string? cursor)
    {
        if (cursor is null)
            return null;
        var next = call.Context.Request.Path + WebAddress.With(call.Context.Request.Query, Parameters.Cursor.Name, cursor);
        call.Context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private async Task LinesAsync(Call call, ListSource<T> source, ItemFields fields)
    {
        var body = call.Context.Response.BodyWriter;
        await using var writer = new Utf8JsonWriter(body, FindingsJson.Options(indented: false));
        foreach (var item in All(call, source))
        {
            fields.Write(writer, item, json);
            writer.Flush();
            writer.Reset();
            body.GetSpan(1)[0] = (byte)'\n';
            body.Advance(1);
            if (body.UnflushedBytes > BytesAtOnce)
                await body.FlushAsync(call.Context.RequestAborted);
        }
    }

    private async Task RowsAsync(Call call, ListSource<T> source, ItemFields fields, ImmutableArray<FlatColumn> columns)
    {
        var shown = columns.Where(column => fields.Has(column.Path[0].Name)).ToImmutableArray();
        await using var text = new StreamWriter(call.Context.Response.Body, new UTF8Encoding(false), BytesAtOnce, leaveOpen: true);
        using var line = new StringWriter();
        var rows = new DelimitedWriter(line, tabs: call.Format == ApiFormat.Tsv);
        rows.Write([.. shown.Select(static column => column.Name)]);
        foreach (var item in All(call, source))
        {
            using var parsed = ItemFields.Parsed(item, json);
            rows.Write([.. shown.Select(column => FlatRows.Cell(column, parsed.RootElement))]);
            if (line.GetStringBuilder().Length > BytesAtOnce / 2)
                await DrainAsync(line, text, call.Context.RequestAborted);
        }

        await DrainAsync(line, text, call.Context.RequestAborted);
    }

    private static async Task DrainAsync(StringWriter line, StreamWriter text, CancellationToken stop)
    {
        await text.WriteAsync(line.GetStringBuilder(), stop);
        line.GetStringBuilder().Clear();
    }

    /// <summary>The items from the cursor on, up to the limit where one is given; the list is asked for part by part as they are taken.</summary>
    private static IEnumerable<T> All(Call call, ListSource<T> source)
    {
        var left = call.Asked.Number(Parameters.Limit) ?? int.MaxValue;
        var cursor = call.Asked.Text(Parameters.Cursor);
        do
        {
            var part = source.Ask(Math.Min(left, Parameters.LargestPart), cursor);
            foreach (var item in part.Items)
                yield return item;
            left -= part.Items.Length;
            cursor = part.Next;
        }
        while (cursor is not null && left > 0);
    }
}

/// <summary>Makes the answers of endpoints that are lists.</summary>
internal static class ListAnswer
{
    /// <summary>The answer of a list; where the endpoint has a table, the formats of tables give that.</summary>
    /// <param name="json">Writes the properties of an item.</param>
    /// <param name="ask">The list that a call asks for.</param>
    public static Func<Call, ApiEndpoint, Task> Of<T>(Action<Utf8JsonWriter, T> json, Func<Call, ListSource<T>> ask) => (call, endpoint) =>
        TableAnswer.IsWanted(call, endpoint) ? TableAnswer.WriteAsync(call, endpoint, endpoint.Table!) : new ListAnswer<T>(endpoint, json).WriteAsync(call, ask(call));
}
