using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Rapport.Server;

/// <summary>Answers are compressed by brotli or gzip where the reader takes that; Parquet is compressed in itself.</summary>
internal static class Compression
{
    /// <summary>Adds it to the server.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddResponseCompression(static options =>
        {
            options.MimeTypes =
            [
                "text/html", "text/css", "text/csv", "text/tab-separated-values", "image/svg+xml", "text/javascript",
                "application/json", "application/jsonl", "application/problem+json", "application/atom+xml", "application/feed+json",
            ];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(static options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(static options => options.Level = CompressionLevel.Fastest);
    }
}
