using System.Net.Http.Headers;
using System.Text;
using Rapport.Server.Api;
using Rapport.Server.Api.Writing;
using Rapport.Store;
using Rapport.Store.Access;

namespace Rapport.Server.Operation;

/// <summary>
/// Lets in who may ask. A key stands in the header Authorization: behind "Bearer", or as the password of "Basic", which browsers ask their user for. Without <c>--keys required</c>
/// reading needs none; writing always does, by Bearer alone, so that no page of another host can write in a reader's name.
/// </summary>
internal sealed class Access(RequestDelegate next, Record record, ServerOptions options)
{
    private readonly AccessKeys _keys = new(record);

    public Task InvokeAsync(HttpContext context)
    {
        var (presented, isBearer) = Presented(context.Request);
        var key = presented is null ? null : _keys.Find(presented);
        if (key is null && (presented is not null || (options.KeysRequired && !Health.IsAt(context.Request.Path))))
            throw Refused(context, presented is null ? "Every request needs a key here; send it as Authorization: Bearer KEY. Who runs the server makes keys by rapport keys add."
                : "The key is not known, or was revoked; ask who runs the server for another.");
        if (WritingEndpoints.IsWriting(context.Request))
        {
            if (key is null || !isBearer)
                throw Refused(context, "Writing needs a key of the scope write; send it as Authorization: Bearer KEY.");
            if (key.Scope != AccessScope.Write)
                throw new BadQuestionException(ProblemKind.NotAllowed, null, $"The key {key.Name} may read alone; writing needs one of the scope write.");
        }

        context.Features.Set(key);
        return next(context);
    }

    private static BadQuestionException Refused(HttpContext context, string detail)
    {
        context.Response.Headers.WWWAuthenticate = new(["Bearer realm=\"Rapport\"", "Basic realm=\"Rapport: the key is the password\", charset=\"UTF-8\""]);
        return new(ProblemKind.KeyNeeded, null, detail);
    }

    private static (string? Key, bool IsBearer) Presented(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header.Parameter is not { Length: > 0 } value)
            return (null, false);
        if (header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return (value, true);
        var bytes = new byte[value.Length];
        return header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(value, bytes, out var length)
            ? (Encoding.UTF8.GetString(bytes, 0, length) is var pair && pair.Contains(':', StringComparison.Ordinal) ? pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..] : pair, false) : ("", false);
    }
}
