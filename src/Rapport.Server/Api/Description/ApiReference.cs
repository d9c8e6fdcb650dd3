using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Rapport.Server.Api.Description;

/// <summary>The description of the REST interface as a page on which it can be tried. It is the one page whose script is not ours, and has a policy of its own; nothing in it comes from another host.</summary>
internal static class ApiReference
{
    /// <summary>Where it is.</summary>
    public const string Path = "/api";

    /// <summary>Answers at <see cref="Path"/>.</summary>
    public static void Map(WebApplication application) => application.MapScalarApiReference(Path, static (options, context) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        // Scalar sets styles of its elements as it goes, which no nonce can name.
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-store";
        options.WithTitle("Rapport: the REST interface").WithNonce(nonce).DisableDefaultFonts().DisableTelemetry().WithOpenApiRoutePattern(ApiDescription.Path);
    });
}
