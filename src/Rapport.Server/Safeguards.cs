using System.Net;

namespace Rapport.Server;

/// <summary>
/// What every answer carries against hostile text and hostile pages: no script but ours, no request to another host, no framing.
/// Requests that name another host (a page elsewhere that found its way to this port) are refused, unless every request needs a key, which that page does not have.
/// </summary>
internal sealed class Safeguards(RequestDelegate next, ServerOptions options)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (options.KeysRequired || IsOwn(context.Request.Host.Host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This server answers to addresses of this machine only.\n");
    }

    private static bool IsOwn(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
