using System.Globalization;
using System.Threading.RateLimiting;
using Rapport.Server.Api;
using Rapport.Store.Access;

namespace Rapport.Server.Operation;

/// <summary>How often one reader may ask: so many requests a second in the long run, four times as many at once. A reader is a key, else an address.</summary>
internal static class Rates
{
    private const int Burst = 4;

    /// <summary>Adds the limits to the server; none where <paramref name="perSecond"/> is 0.</summary>
    public static void AddTo(IServiceCollection services, int perSecond) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => perSecond == 0 || Health.IsAt(context.Request.Path)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(context.Features.Get<AccessKey>()?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
            {
                TokenLimit = perSecond * Burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        limits.OnRejected = (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            throw new BadQuestionException(ProblemKind.TooManyRequests, null, $"More than {perSecond} requests a second came from you; ask again in {seconds} s.");
        };
    });
}
