using System.Text.Json;
using Rapport.Store;
using Rapport.Store.Access;
using Rapport.Store.Output;

namespace Rapport.Cli.Output;

/// <summary>How keys are written: by what the record knows of them.</summary>
internal static class KeyForms
{
    /// <summary>Keys.</summary>
    public static ListForm<AccessKey> List { get; } = new(
        Write,
        ["id", "label", "scope", "made", "revoked"],
        key => [key.Name, key.Label, Words.Of(key.Scope), ManifestJson.Time(key.Made), Revoked(key)],
        key => [key.Name, Words.Of(key.Scope), ManifestJson.Time(key.Made), Revoked(key) is { } revoked ? $"revoked {revoked}" : "", RecordedForms.OneLine(key.Label)]);

    private static void Write(Utf8JsonWriter writer, AccessKey key)
    {
        writer.WriteString("id", key.Name);
        writer.WriteString("label", key.Label);
        writer.WriteString("scope", Words.Of(key.Scope));
        writer.WriteString("made", ManifestJson.Time(key.Made));
        writer.WriteString("revoked", Revoked(key));
    }

    private static string? Revoked(AccessKey key) => key.Revoked is { } revoked ? ManifestJson.Time(revoked) : null;
}
