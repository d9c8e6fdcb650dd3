using System.Text.Json;
using Microsoft.Playwright;
using Rapport.Cli.Tests;

namespace Rapport.BrowserTests;

/// <summary>The five samples, served.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    private ServedRecord served = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => served = await ServedRecord.OfAsync(static _ => [Path.Combine(RapportProcess.Folder, "samples")]);

    /// <inheritdoc cref="ServedRecord.Address"/>
    public Uri Address => served.Address;

    /// <inheritdoc cref="ServedRecord.OpenAsync"/>
    public Task<Window> OpenAsync(BrowserNewContextOptions? options = null) => served.OpenAsync(options);

    /// <inheritdoc cref="ServedRecord.Add"/>
    public void Add(string text) => served.Add(text);

    /// <inheritdoc cref="ServedRecord.FindingsAsync"/>
    public Task<JsonElement[]> FindingsAsync(string list) => served.FindingsAsync(list);

    /// <inheritdoc cref="ServedRecord.HasIslandsAsync"/>
    public Task<bool> HasIslandsAsync() => served.HasIslandsAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => served.DisposeAsync();
}
