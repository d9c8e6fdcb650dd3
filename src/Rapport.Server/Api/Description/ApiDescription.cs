using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Rapport.Server.Api.Writing;

namespace Rapport.Server.Api.Description;

/// <summary>Describes the REST interface as OpenAPI, from the endpoints as they are declared.</summary>
internal static class ApiDescription
{
    /// <summary>Where the description is.</summary>
    public const string Path = ApiEndpoints.Root + "/openapi.json";

    private const string Key = "key";
    private const string Problems = "application/problem+json";

    /// <summary>Writes the endpoints into a document.</summary>
    public static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Rapport",
            Version = "v1",
            Description = "The questions of a record: who did and said what to whom, by which reports. Everything is read with GET; reports and corrections are written with POST and a key.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = ApiEndpoints.All.Select(static endpoint => endpoint.Subject).Distinct().Select(static subject => new OpenApiTag { Name = subject }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas = new Dictionary<string, IOpenApiSchema>();
        document.Paths = [];
        var schemas = new ShapeSchemas(document);
        var problem = schemas.Problem();
        foreach (var endpoint in ApiEndpoints.All)
            document.Paths[ApiEndpoints.Root + endpoint.Path] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = Operation(document, endpoint, schemas, problem) },
            };
        foreach (var endpoint in WritingEndpoints.All)
            document.Paths[ApiEndpoints.Root + endpoint.Path].Operations![HttpMethod.Post] = Writing(document, endpoint, schemas, problem);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that rapport keys add made. Reading needs one where the server runs with --keys required." },
        };
    }

    private static OpenApiOperation Operation(OpenApiDocument document, ApiEndpoint endpoint, ShapeSchemas schemas, IOpenApiSchema problem) => new()
    {
        OperationId = endpoint.Name,
        Summary = endpoint.Meaning.Split(". ")[0].TrimEnd('.'),
        Description = endpoint.Meaning,
        Tags = new HashSet<OpenApiTagReference> { new(endpoint.Subject, document) },
        Parameters = [.. endpoint.Parameters.Select(Described)],
        Responses = Responses(endpoint, schemas, problem),
    };

    private static OpenApiOperation Writing(OpenApiDocument document, WritingEndpoint endpoint, ShapeSchemas schemas, IOpenApiSchema problem) => new()
    {
        OperationId = endpoint.Name,
        Summary = endpoint.Meaning.Split(". ")[0].TrimEnd('.'),
        Description = endpoint.Meaning,
        Tags = new HashSet<OpenApiTagReference> { new(ApiEndpoints.All.First(read => read.Path == endpoint.Path).Subject, document) },
        Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { [ApiFormat.Json.MediaType] = new() { Schema = schemas.Of(endpoint.Body) } },
        },
        Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = "It is in the record.", Content = new Dictionary<string, OpenApiMediaType> { [ApiFormat.Json.MediaType] = new() { Schema = schemas.Of(endpoint.Answer) } } },
            ["default"] = new OpenApiResponse { Description = "Why it is not.", Content = new Dictionary<string, OpenApiMediaType> { [Problems] = new() { Schema = problem } } },
        },
    };

    private static OpenApiResponses Responses(ApiEndpoint endpoint, ShapeSchemas schemas, IOpenApiSchema problem)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The answer.",
                Content = endpoint.Formats.ToDictionary(static format => format.MediaType, format => new OpenApiMediaType
                {
                    Schema = format == ApiFormat.Json ? schemas.Answer(endpoint) : new OpenApiSchema { Type = JsonSchemaType.String, Format = format == ApiFormat.Parquet ? "binary" : null },
                }),
            },
            ["304"] = new OpenApiResponse { Description = "The answer is the one that the request has by If-None-Match." },
        };
        foreach (var status in ProblemKind.All.Where(kind => kind.Status is not (403 or 405 or 413) && kind != ProblemKind.BadBody && (kind != ProblemKind.NotInRecord || endpoint.MayBeMissing)).GroupBy(static kind => kind.Status))
            responses[status.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(" ", status.Select(static kind => $"{kind.Name}: {kind.Meaning}")),
                Content = new Dictionary<string, OpenApiMediaType> { [Problems] = new() { Schema = problem } },
            };
        return responses;
    }

    private static IOpenApiParameter Described(Parameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.IsNeeded,
        Description = parameter.Meaning,
        Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        Schema = Schema(parameter),
    };

    private static OpenApiSchema Schema(Parameter parameter)
    {
        var schema = new OpenApiSchema
        {
            Type = parameter.Kind switch
            {
                ParameterKind.Number => JsonSchemaType.Integer,
                ParameterKind.Flag => JsonSchemaType.Boolean,
                _ => JsonSchemaType.String,
            },
            Format = parameter.Kind == ParameterKind.Day ? "date" : null,
            Pattern = parameter.Kind == ParameterKind.Actor ? "^[A-Za-z0-9:-]{3,40}$" : null,
            Enum = parameter.Words.IsEmpty ? null : [.. parameter.Words.Select(static word => JsonValue.Create(word))],
        };
        if (parameter.Kind == ParameterKind.Number)
            schema.Minimum = parameter.Least.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (parameter.Usual is { } usual)
            schema.Default = parameter.Kind switch
            {
                ParameterKind.Number => JsonValue.Create(int.Parse(usual, System.Globalization.CultureInfo.InvariantCulture)),
                ParameterKind.Flag => JsonValue.Create(usual == "true"),
                _ => JsonValue.Create(usual),
            };
        return schema;
    }
}
