using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>The report as the persons in it are told: its sentences, who is named, and the states that stand around.</summary>
internal sealed record Scene(
    Document Document, ImmutableArray<SentenceScan> Scans, ImmutableArray<PersonReading> Readings, Cast Cast, ImmutableArray<ActorCode> States);

/// <summary>Builds the cast of a report: who is named with office or state, and which state each of them stands for.</summary>
internal static class CastReader
{
    public static Scene Read(AnnotatedDocument annotated, ActorRegister register)
    {
        var scans = ImmutableArray.CreateBuilder<SentenceScan>(annotated.Sentences.Length);
        var readings = ImmutableArray.CreateBuilder<PersonReading>(annotated.Sentences.Length);
        for (var index = 0; index < annotated.Sentences.Length; index++)
        {
            var scan = new SentenceScan(annotated.Document, annotated.Sentences[index], index, register);
            scans.Add(scan);
            readings.Add(IsReadForPersons(scan.Section) ? PersonMentionReader.Read(scan) : new PersonReading(scan, [], []));
        }
        var all = scans.MoveToImmutable();
        var scene = new Scene(annotated.Document, all, readings.MoveToImmutable(), new Cast(), [.. States(all)]);
        FillCast(scene);
        foreach (var member in scene.Cast.Members)
        {
            CodeInference.InheritOffice(member, scene);
            member.Code ??= CodeInference.Of(member, scene);
            if (member.Office is null && member.Code is { } code && register.Holder(member.Name, annotated.Document.Published) is { } known && known.Code == code
                && known.Period.Contains(annotated.Document.Published ?? known.From))
                member.KnownOffice = known.Office;
            // "Secretary Roe" holds what the register says, where it says so more fully.
            if (member.Office is { } office && register.Holder(member.Name, annotated.Document.Published) is { } holder && holder.Code == member.Code
                && holder.Office.StartsWith(office + " ", StringComparison.OrdinalIgnoreCase))
                member.Office = holder.Office;
        }
        return scene;
    }

    /// <summary>Whether actors are looked for in a section: what reports, as opposed to captions, credits and stamps.</summary>
    public static bool IsRead(SectionKind section) => section is SectionKind.Headline or SectionKind.Lead or SectionKind.Body;

    private static bool IsReadForPersons(SectionKind section) => IsRead(section) || section is SectionKind.Boilerplate or SectionKind.Byline;

    private static IEnumerable<ActorCode> States(IEnumerable<SentenceScan> scans)
    {
        var counts = new Dictionary<ActorCode, (int Count, int Order)>();
        foreach (var scan in scans)
            for (var word = 0; IsRead(scan.Section) && word < scan.Count; word++)
                if (scan.From(word)?.Phrase is { Names.Length: > 0 } phrase
                    && phrase.NameIn(NameRoles.Name | NameRoles.Adjective | NameRoles.Capital | NameRoles.Body) is { Code.IsState: true } name)
                    counts[name.Code] = counts.TryGetValue(name.Code, out var seen) ? (seen.Count + 1, seen.Order) : (1, counts.Count);
        return counts.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Value.Order).Select(pair => pair.Key);
    }

    private static void FillCast(Scene scene)
    {
        foreach (var headline in (ReadOnlySpan<bool>)[false, true])
            foreach (var reading in scene.Readings)
                foreach (var mention in reading.Mentions)
                    if (!mention.FromRegister && reading.Scan.Section is SectionKind.Headline == headline)
                        scene.Cast.Add(headline || IsTitled(reading.Scan) ? Cut(mention, scene) : mention);
        // What the report tells comes first; the register only adds whom it tells nothing of.
        foreach (var reading in scene.Readings)
            foreach (var mention in reading.Mentions)
                if (mention.FromRegister && (mention.Name.Length > 1 || !IsAnother(mention, scene)))
                    scene.Cast.Add(mention);
    }

    // "Anna Bush, a baker" makes "Bush" hers and no president's: a full name of the report that the register does not know.
    private static bool IsAnother(PersonMention mention, Scene scene)
    {
        var (surname, another) = (PlainName.Of(mention.Name.Text), false);
        foreach (var scan in scene.Scans)
            foreach (var name in scan.Sentence.Names)
            {
                if (name.Kind != NameKind.Person || name.Words.End - name.Words.First < 2
                    || (PlainName.Of(scan.Form(name.Words.End - 1)) != surname && PlainName.Of(scan.Form(name.Words.First)) != surname))
                    continue;
                if (scan.Register.Holder(scan.Span(name.Words.First, name.Words.End).Of(scan.Document.Text), scene.Document.Published)?.Code == mention.Code)
                    return false;
                another = true;
            }
        return another;
    }

    // Words of a headline written in capitals can run on behind the name: "Deputy Secretary Roe Travels to".
    private static PersonMention Cut(PersonMention mention, Scene scene)
    {
        var tokens = Cast.TokensOf(mention.Name.Text);
        if (scene.Cast.Find(tokens, mention.Code) is not null)
            return mention;
        for (var length = mention.Name.End - mention.Name.First - 1; length > 0; length--)
        {
            var words = scene.Scans[mention.Sentence].Sentence.Forms.AsSpan(mention.Name.First, length).ToArray();
            if (scene.Cast.Find(Cast.TokensOf(string.Join(' ', words)), mention.Code) is { Tokens.Length: > 1 } member
                && member.Surname == Cast.TokensOf(words[^1]).LastOrDefault(""))
            {
                var end = mention.Name.First + length;
                var name = new PersonName(mention.Name.First, end, end, string.Join(' ', words), length);
                return scene.Cast.Alias(mention, mention with { Name = name, End = Math.Max(end, mention.Office?.End ?? end) });
            }
        }
        return mention;
    }

    private static bool IsTitled(SentenceScan scan)
    {
        var (capital, small) = (0, 0);
        for (var word = 0; word < scan.Count; word++)
            if (scan.Form(word).Length > 3 && scan.Tag(word) is not Upos.PUNCT)
                _ = scan.IsCapital(word) ? capital++ : small++;
        return capital > 3 * small;
    }
}
