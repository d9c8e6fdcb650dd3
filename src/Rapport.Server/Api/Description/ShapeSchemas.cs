using Microsoft.OpenApi;

namespace Rapport.Server.Api.Description;

/// <summary>The shapes of answers as schemas of an OpenAPI document, each told once under its name.</summary>
/// <param name="document">The document that they go into.</param>
internal sealed class ShapeSchemas(OpenApiDocument document)
{
    /// <summary>The schema of the answer of an endpoint as JSON.</summary>
    public IOpenApiSchema Answer(ApiEndpoint endpoint) => endpoint.IsList ? List(endpoint) : Of(endpoint.Item!);

    /// <summary>The schema of a problem.</summary>
    public IOpenApiSchema Problem() => Of(new Shape("Problem", "Why a request was not answered, as RFC 9457 has it.",
    [
        Shape.Plain("type", "the kind of problem; it leads to its description"),
        Shape.Plain("title", "what kind of problem it is"),
        Shape.Integer("status", "HTTP status"),
        Shape.Plain("detail", "what was wrong with this request, and the remedy"),
        Shape.Plain("instance", "the path that was asked"),
        Shape.Plain("parameter", "name of the parameter that is wrong") with { MayBeAbsent = true },
    ]));

    private OpenApiSchema List(ApiEndpoint endpoint) => Thing(new Shape("", $"A part of a list: {endpoint.Meaning}",
    [
        .. endpoint.Head,
        Shape.Integer("total", "number of items in the whole list"),
        Shape.Flag("total_exact", "whether that is all of them; else there are at least as many"),
        Shape.Plain("next", "address of the next part; null at the end", orNull: true),
        Shape.Things("items", endpoint.Item!, "the items"),
    ]));

    /// <summary>A shape, told once under its name.</summary>
    public OpenApiSchemaReference Of(Shape shape)
    {
        if (!document.Components!.Schemas!.ContainsKey(shape.Name))
        {
            document.Components.Schemas[shape.Name] = new OpenApiSchema();
            document.Components.Schemas[shape.Name] = Thing(shape);
        }

        return new(shape.Name, document);
    }

    private OpenApiSchema Thing(Shape shape) => new()
    {
        Type = JsonSchemaType.Object,
        Description = shape.Meaning,
        Properties = shape.Properties.ToDictionary(static property => property.Name, Property),
        Required = shape.Properties.Where(static property => !property.MayBeAbsent).Select(static property => property.Name).ToHashSet(),
    };

    private IOpenApiSchema Property(Property property) => property.Kind switch
    {
        PropertyKind.Thing when property.MayBeNull => new OpenApiSchema { Description = property.Meaning, OneOf = [Of(property.Shape!), new OpenApiSchema { Type = JsonSchemaType.Null }] },
        PropertyKind.Thing => new OpenApiSchemaReference(Of(property.Shape!).Reference.Id!, document) { Description = property.Meaning },
        PropertyKind.Things => Array(property, Of(property.Shape!)),
        PropertyKind.Texts => Array(property, new OpenApiSchema { Type = JsonSchemaType.String }),
        PropertyKind.Integers => Array(property, new OpenApiSchema { Type = JsonSchemaType.Integer }),
        PropertyKind.Names => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = property.Meaning,
            AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Integer },
        },
        _ => new OpenApiSchema { Type = Plain(property.Kind) | (property.MayBeNull ? JsonSchemaType.Null : 0), Description = property.Meaning },
    };

    private static JsonSchemaType Plain(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer => JsonSchemaType.Integer,
        PropertyKind.Number => JsonSchemaType.Number,
        PropertyKind.Flag => JsonSchemaType.Boolean,
        _ => JsonSchemaType.String,
    };

    private static OpenApiSchema Array(Property property, IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Description = property.Meaning, Items = items };
}
