using System.Collections.Immutable;

namespace Rapport.Text.Language;

/// <summary>The tags that a model tells apart: pairs of a universal part of speech and a Penn Treebank tag.</summary>
internal sealed class TagSet
{
    /// <summary>Takes the tags in the order of their numbers.</summary>
    /// <param name="names">Each "NOUN NN".</param>
    public TagSet(ImmutableArray<string> names)
    {
        Names = names;
        Upos = [.. names.Select(name => Enum.Parse<Upos>(name.AsSpan(0, name.IndexOf(' '))))];
        Xpos = [.. names.Select(name => string.Intern(name[(name.IndexOf(' ') + 1)..]))];
    }

    /// <summary>Each tag as "NOUN NN".</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Universal part of speech of each tag.</summary>
    public ImmutableArray<Upos> Upos { get; }

    /// <summary>Penn Treebank tag of each tag.</summary>
    public ImmutableArray<string> Xpos { get; }

    /// <summary>Number of tags; also the number that stands for a place outside of the sentence.</summary>
    public int Count => Names.Length;

    /// <summary>The name of a pair.</summary>
    public static string Name(Upos upos, string xpos) => $"{upos} {xpos}";
}
