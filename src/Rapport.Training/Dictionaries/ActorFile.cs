using System.Buffers;
using System.Collections.Immutable;
using Rapport.Coding.Actors;

namespace Rapport.Training;

/// <summary>A phrase as a dictionary of actors has it.</summary>
/// <param name="Words">The words in capitals, divided by blanks.</param>
/// <param name="IsWhole">Whether "_" stands behind it: its last word is whole.</param>
/// <param name="Codes">Its codes in order.</param>
internal sealed record ActorPhrase(string Words, bool IsWhole, ImmutableArray<DatedActors> Codes);

/// <summary>Reads a file of actors: heads with codes behind or below them, synonyms that begin with "+".</summary>
internal sealed class ActorFile(ActorCodes codes, DictionaryNotes notes)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("{}<>[]|*&%$");

    private readonly List<ActorPhrase> phrases = [];
    private readonly List<(int Line, string Words, bool IsWhole)> open = [];
    private ImmutableArray<DatedActors>.Builder given = ImmutableArray.CreateBuilder<DatedActors>();

    /// <summary>The phrases of the file; those whose lines are wrong are told and left out.</summary>
    public ImmutableArray<ActorPhrase> Read(ImmutableArray<TextLine> lines)
    {
        var dates = new DatedCodes(codes, notes);
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            var bracket = text.IndexOf('[', StringComparison.Ordinal);
            var words = bracket < 0 ? text : text[..bracket];
            if (words.Length == 0 && open.Count == 0)
            {
                notes.Wrong(line.Number, "the code belongs to no phrase", "write the phrase in the line above it");
                continue;
            }
            if (words.Length > 0 && !text.StartsWith('+'))
                Close();
            if (words.Length > 0)
                Open(line.Number, words.TrimStart('+'));
            if (bracket >= 0)
                given.AddRange(dates.Read(line with { Text = text[bracket..] }));
        }
        Close();
        return [.. phrases];
    }

    private void Open(int line, string words)
    {
        var name = words.Replace('_', ' ').Trim();
        if (name.Length == 0 || name.AsSpan().ContainsAny(Signs))
            notes.Wrong(line, $"\"{words.Trim()}\" is no phrase", "write its words in capitals, divided by \"_\"; each wording is a line of its own");
        else
            open.Add((line, string.Join(' ', name.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)), words.TrimEnd().EndsWith('_')));
    }

    private void Close()
    {
        if (open.Count > 0 && given.Count == 0)
            notes.Wrong(open[0].Line, $"\"{open[0].Words}\" has no code", "write one behind it or below it: [BELGOV]");
        else
            foreach (var (_, words, isWhole) in open)
                phrases.Add(new ActorPhrase(words, isWhole, given.ToImmutable()));
        open.Clear();
        given = ImmutableArray.CreateBuilder<DatedActors>();
    }
}
