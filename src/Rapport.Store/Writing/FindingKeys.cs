using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;

namespace Rapport.Store.Writing;

/// <summary>
/// Makes the lasting names of one report's findings: from the report and what was found (never from the pack, the rule or the confidence),
/// with a number where a report holds the very same finding twice.
/// </summary>
internal sealed class FindingKeys(byte[] reportHash, CodePoints positions) : IDisposable
{
    private readonly Hashes _hashes = new();
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly string _report = Convert.ToHexStringLower(reportHash);

    public string Of(Event found)
    {
        Begin("event").Add(found.Type).Add(found.Mode).Add(string.Join(' ', found.Contexts)).Add(found.Cameo)
            .Add(found.Reciprocal ? 1 : 0).Add(found.Date?.ToString()).Add(found.Place?.Name).Add(Words.Of(found.Status));
        Add(found.Source);
        Add(found.Target);
        Add(found.Evidence);
        return Finish('e');
    }

    public string Of(Statement found)
    {
        Begin("statement").Add(Words.Of(found.Kind)).Add(found.Stance is { } stance ? Words.Of(stance) : null)
            .Add(found.Issue?.Text).Add(found.Speaker).Add(found.Direct ? 1 : 0).Add(found.Date?.ToString());
        Add(found.Holder);
        Add(found.Target);
        Add(found.Evidence);
        return Finish('s');
    }

    public string Of(Link found)
    {
        Begin("link").Add(found.What).Add(found.Verb).Add(found.Place).Add(found.Date?.ToString());
        Add([found.Evidence]);
        return Finish('l');
    }

    public void Dispose() => _hashes.Dispose();

    private Hashes Begin(string kind) => _hashes.Add(_report).Add(kind);

    private void Add(ImmutableArray<Actor> actors)
    {
        _hashes.Add(actors.Length);
        foreach (var actor in actors)
            _hashes.Add(actor.Code.Value).Add(actor.Sector).Add(actor.Name);
    }

    private void Add(ImmutableArray<Text.TextSpan> spans)
    {
        _hashes.Add(spans.Length);
        foreach (var span in spans)
        {
            var (start, end) = positions.FromUtf16(span);
            _hashes.Add(start).Add(end);
        }
    }

    private string Finish(char kind)
    {
        var hash = _hashes.Finish();
        var key = Base32.Name(kind, hash);
        var times = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        if (times == 1)
            return key;
        return Base32.Name(kind, _hashes.Add(key).Add(times.ToString(CultureInfo.InvariantCulture)).Finish());
    }
}
