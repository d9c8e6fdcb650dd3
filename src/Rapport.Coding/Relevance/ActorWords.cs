using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Coding.Actors;

namespace Rapport.Coding.Relevance;

/// <summary>
/// Single words that tell of an actor: names of one word, and the last words of longer ones ("Zealand", "Emirates") that not many actors have in common.
/// </summary>
internal sealed class ActorWords
{
    private const NameRoles Roles = NameRoles.Name | NameRoles.Adjective | NameRoles.People | NameRoles.Capital;
    private const int MostActors = 4;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, int> _actors;

    /// <summary>Collects the words of the register.</summary>
    public ActorWords(ActorTables tables)
    {
        var ambiguous = tables.Ambiguous.Where(static name => name.Kind is AmbiguityKind.Word or AmbiguityKind.Given or AmbiguityKind.Surname)
            .Select(static name => name.Text).ToHashSet(StringComparer.Ordinal);
        var names = tables.Names.Where(name => (name.Roles & Roles) != 0 && name.Code.Value.Length > 0 && !ambiguous.Contains(name.Text))
            .Select(static name => (Words: Words(name.Text), Actor: name.Code.IsOrganisation ? name.Code.Value : name.Code.Stem))
            .Where(static name => name.Words.Length > 0).ToList();
        var actors = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var last in names.GroupBy(static name => name.Words[^1], StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var alone = last.FirstOrDefault(static name => name.Words.Length == 1).Actor;
            if (!char.IsUpper(last.Key[0]) || last.Key.Length < 2 || (alone is null && last.Select(static name => name.Actor).Distinct().Count() > MostActors))
                continue;
            var actor = alone ?? last.Select(static name => name.Actor).Min(StringComparer.Ordinal)!;
            if (!actors.TryGetValue(actor, out var number))
                actors[actor] = number = actors.Count;
            words[last.Key] = number;
        }
        _actors = actors.ToFrozenDictionary(StringComparer.Ordinal);
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many actors have words.</summary>
    public int Count => _actors.Count;

    /// <summary>The number of an actor; -1 where it has no words.</summary>
    public int NumberOf(string? code) => code is not null && _actors.TryGetValue(code, out var number) ? number : -1;

    /// <summary>The number of the actor, below <see cref="Count"/>, that a word as written tells of.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out int actor)
    {
        actor = -1;
        return char.IsUpper(word[0]) && _words.TryGetValue(word, out actor);
    }

    private static ImmutableArray<string> Words(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var scan = new WordScan(name); scan.Next();)
            if (!scan.Word.IsEmpty)
                words.Add(scan.Word.ToString());
        return words.ToImmutable();
    }
}
