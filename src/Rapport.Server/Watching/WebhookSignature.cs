using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Server.Watching;

/// <summary>
/// Signs alerts as Standard Webhooks has it: HMAC-SHA256 over the name of the alert, the time and the body, with full stops between them. Receivers check the
/// signature, refuse what is old, and drop a name that they have.
/// </summary>
public static class WebhookSignature
{
    /// <summary>What a secret begins with whose bytes stand behind in base 64.</summary>
    public const string SecretPrefix = "whsec_";

    /// <summary>A new secret of 32 random bytes.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether a text can be a secret: 16 bytes and more, in base 64 behind <see cref="SecretPrefix"/> or as they are.</summary>
    public static bool IsSecret(string text) => Bytes(text) is { Length: >= 16 };

    /// <summary>The headers of a delivery.</summary>
    /// <param name="secret">The secret of the watch.</param>
    /// <param name="name">Name of the alert.</param>
    /// <param name="time">When it is sent.</param>
    /// <param name="body">What is sent.</param>
    public static IEnumerable<(string Name, string Value)> Headers(string secret, string name, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        var seconds = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{name}.{seconds}."), .. body];
        return [("webhook-id", name), ("webhook-timestamp", seconds), ("webhook-signature", $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Bytes(secret)!, signed))}")];
    }

    private static byte[]? Bytes(string secret)
    {
        if (!secret.StartsWith(SecretPrefix, StringComparison.Ordinal))
            return Encoding.UTF8.GetBytes(secret);
        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[SecretPrefix.Length..], bytes, out var length) ? bytes[..length] : null;
    }
}
