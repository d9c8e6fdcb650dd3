using System.Globalization;
using Microsoft.Playwright;

namespace Rapport.BrowserTests;

/// <summary>The screens in <c>docs/screens</c>: three widths, light and dark. Written anew with RAPPORT_WRITE_SCREENS=1; else one of each page is taken and thrown away.</summary>
public sealed class ScreenTests(ServedDossier dossier)
{
    private const int LeastBytes = 8_000;

    [Fact]
    public async Task Screens_of_the_documentation_can_be_taken()
    {
        var folder = Environment.GetEnvironmentVariable("RAPPORT_WRITE_SCREENS") == "1" ? Path.Combine(ServedDossier.Root, "docs", "screens") : null;
        ColorScheme[] schemes = folder is null ? [ColorScheme.Light] : [ColorScheme.Light, ColorScheme.Dark];
        int[] widths = folder is null ? [390] : [390, 768, 1280];
        if (folder is not null)
            Directory.CreateDirectory(folder);
        (string Name, string Address)[] shown =
        [
            ("start", "/"), ("pair", "/dyad/NOR/KEN"), ("report", dossier.Report),
            ("occasion", dossier.Occasion), ("map", "/map"),
        ];
        var islands = await dossier.Served.HasIslandsAsync();
        foreach (var scheme in schemes)
            foreach (var width in widths)
            {
                await using var window = await dossier.Served.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
                foreach (var (name, address) in shown)
                {
                    await window.Page.GotoAsync(address);
                    if (islands && await window.Page.Locator(".island").CountAsync() > 0)
                        await window.Page.Locator(".island canvas").WaitForAsync();
                    var bytes = await window.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 60 });
                    Assert.True(bytes.Length > LeastBytes, $"{name} is blank");
                    if (folder is not null)
                        await File.WriteAllBytesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.jpg")), bytes, TestContext.Current.CancellationToken);
                }
            }
    }
}
