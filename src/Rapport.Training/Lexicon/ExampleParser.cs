using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads the examples of one lexicon file.</summary>
internal sealed partial class ExampleParser(string path, Ontology ontology, FaultList faults)
{
    private const string Arrow = "=>";

    /// <summary>The example of a block; null where a fault forbids it.</summary>
    public LexiconExample? Read(LexiconBlock block, string rule)
    {
        var before = faults.Faults.Count;
        var isCounterexample = block.Kind == "counterexample";
        var lines = block.Lines.Where(line => !line.Text.StartsWith(Arrow, StringComparison.Ordinal)).ToList();
        var header = lines.TakeWhile(line => Header().IsMatch(line.Text)).ToList();
        var (text, marked) = Strip(Paragraphs(lines.Skip(header.Count)));
        var arrows = block.Lines.Where(line => line.Text.StartsWith(Arrow, StringComparison.Ordinal)).ToList();
        if (text.Length == 0)
            faults.Add(block.Line, "the example has no sentence", "write one in front of the line that begins with =>");
        if (arrows.Count == 0)
            faults.Add(block.Line, "the example does not say what comes out", "add a line such as: => CONSULT/phone CHN,BEL");
        var isNone = arrows is [{ } only] && only.Text[Arrow.Length..].Trim() == "none";
        if (isNone && !isCounterexample)
            faults.Add(arrows[0].Number, "an example of which nothing comes is none", "open its fence with ```counterexample");
        var expected = isNone ? [] : arrows.Select(line => Expectation(line, isCounterexample)).OfType<LexiconExpectation>().ToImmutableArray();
        var example = new LexiconExample
        {
            Path = path,
            Line = block.Line,
            Rule = rule,
            IsCounterexample = isCounterexample,
            Text = text,
            Marked = marked,
            Expected = expected,
            Date = Date(header),
            Side = Side(header),
        };
        return faults.Faults.Count > before ? null : example;
    }

    private static string Paragraphs(IEnumerable<TextLine> lines)
    {
        var text = new StringBuilder();
        var atBreak = false;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                atBreak = text.Length > 0;
                continue;
            }
            if (text.Length > 0)
                text.Append(atBreak ? "\n\n" : " ");
            text.Append(line.Text.Trim());
            atBreak = false;
        }
        return text.ToString();
    }

    /// <summary>Takes "[A: words]" apart into the words and the place where they stand.</summary>
    private static (string Text, ImmutableArray<(Slot, TextSpan)> Marked) Strip(string text)
    {
        var plain = new StringBuilder();
        var marked = ImmutableArray.CreateBuilder<(Slot, TextSpan)>();
        var next = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            plain.Append(text, next, mark.Index - next);
            var words = mark.Groups[2].Value;
            marked.Add((Enum.Parse<Slot>(mark.Groups[1].Value), new TextSpan(plain.Length, plain.Length + words.Length)));
            plain.Append(words);
            next = mark.Index + mark.Length;
        }
        return (plain.Append(text, next, text.Length - next).ToString(), marked.ToImmutable());
    }

    private DateOnly? Date(List<TextLine> header)
    {
        foreach (var line in header.Where(line => line.Text.StartsWith("date:", StringComparison.Ordinal)))
        {
            if (DateOnly.TryParseExact(line.Text[5..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            faults.Add(line.Number, $"\"{line.Text[5..].Trim()}\" is no date", "write it as 2023-02-11");
        }
        return null;
    }

    private string? Side(List<TextLine> header)
    {
        foreach (var line in header.Where(line => line.Text.StartsWith("side:", StringComparison.Ordinal)))
        {
            if (line.Text[5..].Trim() is var side && side.Length == 3 && Code().IsMatch(side))
                return side;
            faults.Add(line.Number, $"\"{line.Text[5..].Trim()}\" is no code of a state", "write three capitals as in ISO 3166: USA");
        }
        return null;
    }

    private LexiconExpectation? Expectation(TextLine line, bool isCounterexample)
    {
        var words = line.Text[Arrow.Length..].Replace(">", " > ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            faults.Add(line.Number, "nothing stands behind =>", "write a type or kind and its sides: => ask CHN > BEL");
            return null;
        }
        var expectation = Kinds.Find(words[0]) is { } kind ? new LexiconExpectation { Line = line.Number, Kind = kind } : Event(line.Number, words[0]);
        var targets = false;
        foreach (var word in words.AsSpan(1))
        {
            if (expectation is null)
                break;
            targets |= word == ">";
            if (word != ">")
                expectation = With(expectation, word, targets);
        }
        if (expectation is { Source.IsEmpty: true } && !isCounterexample)
            faults.Add(line.Number, "the sides are missing", "write their codes: CHN > BEL, or CHN,BEL where both act");
        return expectation;
    }

    private LexiconExpectation? Event(int line, string word)
    {
        var parts = word.Split('/');
        var mode = parts.Length > 1 ? parts[1] : null;
        if (parts.Length <= 2 && ontology.IsType(parts[0]) && (mode is null || ontology.IsMode(parts[0], mode)))
            return new LexiconExpectation { Line = line, Type = parts[0], Mode = mode };
        faults.Add(line, $"\"{word}\" is neither a PLOVER type with a mode of its own nor a kind of statement", $"write TYPE, TYPE/mode or one of {Kinds.All}");
        return null;
    }

    private LexiconExpectation? With(LexiconExpectation expectation, string word, bool targets)
    {
        if (Kinds.FindStance(word) is { } stance && expectation.Kind == StatementKind.Position)
            return expectation with { Stance = stance };
        if (expectation.Type is not null && Enum.TryParse<EventStatus>(word, ignoreCase: true, out var status) && char.IsAsciiLetterLower(word[0]))
            return expectation with { Status = status };
        if (expectation.Type is not null && word.All(char.IsAsciiDigit) && ontology.Cameo(word) is not null)
            return expectation with { Cameo = word };
        var codes = word.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (codes.All(code => Code().IsMatch(code)))
            return targets
                ? expectation with { Target = [.. codes.Select(code => new ActorCode(code))] }
                : expectation with { Source = [.. codes.Select(code => new ActorCode(code))] };
        faults.Add(expectation.Line, $"\"{word}\" is not understood", "write codes of actors (CHN,BEL or IGO:EU), a status, a stance or a CAMEO code");
        return null;
    }

    [GeneratedRegex("^(date|side):", RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(@"\[([ABCX]): ([^\]]+)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex("^([A-Z]{3}(:[A-Z]+)?|IGO:[A-Z0-9-]+|REG:[A-Z-]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
