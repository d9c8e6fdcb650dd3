using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Rapport.Store.Output;
using Rapport.Store.Reading;

namespace Rapport.Store.Access;

/// <summary>What a key allows.</summary>
public enum AccessScope
{
    /// <summary>Asking.</summary>
    Read,

    /// <summary>Asking, and adding reports and corrections.</summary>
    Write,
}

/// <summary>A key as the record knows it: not the key itself, which is kept nowhere.</summary>
/// <param name="Name">Its lasting name: "k" and twelve characters.</param>
/// <param name="Label">Whose it is, in its maker's words.</param>
/// <param name="Scope">What it allows.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Revoked">When it ceased to hold; null while it holds.</param>
public sealed record AccessKey(string Name, string Label, AccessScope Scope, DateTimeOffset Made, DateTimeOffset? Revoked);

/// <summary>The keys of who may ask a server of a record, or write through it. They lie in its file as hashes and are no part of what it tells.</summary>
/// <param name="record">The record; open for writing to add and to revoke.</param>
public sealed class AccessKeys(Record record)
{
    /// <summary>What keys begin with.</summary>
    public const string Prefix = "rapport_";

    private const string OfKey = "name, label, scope, made, revoked";

    /// <summary>Makes a key of 32 random bytes.</summary>
    /// <returns>Its name, and the key, which cannot be had again.</returns>
    public (string Name, string Key) Add(string label, AccessScope scope, DateTimeOffset made)
    {
        var key = Prefix + Base64Url(RandomNumberGenerator.GetBytes(32));
        var name = Base32.Name('k', RandomNumberGenerator.GetBytes(8));
        record.WithWriter(connection =>
        {
            new Sql("INSERT INTO access_key (name, label, hash, scope, made) VALUES ($name, $label, $hash, $scope, $made)").With("$name", name).With("$label", label)
                .With("$hash", Hash(key)).With("$scope", Words.Of(scope)).With("$made", ManifestJson.Time(made)).Run(connection);
            return true;
        });
        return (name, key);
    }

    /// <summary>All keys, the oldest first, those that were revoked too.</summary>
    public ImmutableArray<AccessKey> All() => record.Read(static connection => new Sql($"SELECT {OfKey} FROM access_key ORDER BY id").Rows(connection, Key).ToImmutableArray());

    /// <summary>Revokes a key; false where none that holds has the name.</summary>
    public bool Revoke(string name, DateTimeOffset now) => record.WithWriter(connection => new Sql("UPDATE access_key SET revoked = $now WHERE name = $name AND revoked IS NULL RETURNING 1")
        .With("$name", name).With("$now", ManifestJson.Time(now)).Rows(connection, static _ => 1).Count > 0);

    /// <summary>The key that holds now; null where there is none such.</summary>
    public AccessKey? Find(string key) => record.Read(connection => new Sql($"SELECT {OfKey} FROM access_key WHERE hash = $hash AND revoked IS NULL")
        .With("$hash", Hash(key)).First(connection, Key));

    // A key is as random as its hash; a slow hash, as for passwords, would guard nothing.
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static AccessKey Key(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.Word<AccessScope>(2) ?? AccessScope.Read, Time(row.GetString(3)), row.Text(4) is { } revoked ? Time(revoked) : null);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
