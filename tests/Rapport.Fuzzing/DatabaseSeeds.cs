using System.Text;

namespace Rapport.Fuzzing;

/// <summary>Exports of news databases to begin with.</summary>
internal static class DatabaseSeeds
{
    private const string NexisUni = """
        Job Number: 123456789
        Documents (2)
        Norway thanks Kenya
        Gazette of Oslo
        March 8, 2024 Friday
        Copyright 2024 Gazette All Rights Reserved
        Section: NEWS; Pg. 3
        Length: 23 words
        Byline: Jane Roe
        Dateline: OSLO
        Body
        Norway thanked Kenya for its help.
        Minister: we are glad.
        Graphic
        Two ministers shake hands.
        Classification
        Language: ENGLISH
        Load-Date: March 9, 2024
        End of Document
        Talks in Oslo
        Suria Times
        March 9, 2024 Saturday 10:15 AM GMT
        Length: 9 words
        Body
        Kenya's president met Norway's king in Oslo.
        End of Document
        """;

    private const string LexisNexis = """
                                       1 of 2 DOCUMENTS

                                        Gazette of Oslo

                                     March 8, 2024 Friday

        Norway thanks Kenya

        BYLINE: Jane Roe

        LENGTH: 23 words

        Norway thanked Kenya for its help
        after the flood.

        LOAD-DATE: March 9, 2024

        LANGUAGE: ENGLISH

                                       2 of 2 DOCUMENTS

                                        Nairobi Times

                                     March 9, 2024

        HEADLINE: Talks

        LENGTH: 9 words

        Kenya's president met Norway's king.
        """;

    private const string FactivaTagged = """
        HD   Norway thanks Kenya
        BY   By Jane Roe
        WC   23 words
        PD   8 March 2024
        ET   10:20
        SN   Gazette of Oslo
        LA   English
        LP   
        OSLO, March 8 (Gazette) - Norway thanked Kenya for its help.

        TD   
        IN the evening the ministers met.
        ART  Two ministers shake hands.
        AN   Document GAZOSL0020240308ek380001a

        HD   Talks in Oslo
        WC   9 words
        PD   9 March 2024
        LA   French
        LP   Kenya's president met Norway's king in Oslo.
        AN   Document GAZOSL0020240309ek390001b
        """;

    private const string FactivaShown = """
        World
        Norway thanks Kenya for its help
        By Jane Roe
        1,023 words
        8 March 2024
        10:20
        Gazette of Oslo
        GAZOSL
        English
        (c) 2024 Gazette of Oslo

        Norway thanked Kenya.

        It was glad.

        Document GAZOSL0020240308ek380001a

        Talks
        9 words
        9 March 2024
        Nairobi Times
        NAITIM
        English
        Copyright 2024 Nairobi Times

        Kenya's president met Norway's king.

        Document NAITIM0020240309ek390001b
        """;

    private const string RisArticles = """
        TY  - NEWS
        AU  - Roe, Jane
        TI  - Norway thanks Kenya
        T2  - Gazette of Oslo
        PY  - 2024
        DA  - 2024/03/08/
        LA  - English
        AN  - 7001
        UR  - https://gazette.example/7001
        AB  - Norway thanked Kenya.
        It was glad.
        ER  - 

        TY  - JOUR
        TI  - Talks
        N2  - Kenya's president met Norway's king.
        ER  - 
        """;

    /// <summary>Of Nexis Uni, and of LexisNexis before it.</summary>
    public static IEnumerable<byte[]> Nexis => Bytes(NexisUni, LexisNexis);

    /// <summary>Of Factiva with tags, and as articles are shown.</summary>
    public static IEnumerable<byte[]> Factiva => Bytes(FactivaTagged, FactivaShown);

    /// <summary>Of RIS.</summary>
    public static IEnumerable<byte[]> Ris => Bytes(RisArticles);

    private static IEnumerable<byte[]> Bytes(params string[] exports) => exports.Select(static export => Encoding.UTF8.GetBytes(export.ReplaceLineEndings("\n")));
}
