using System.Text;
using Rapport.Text;

namespace Rapport.Formats.Tests.Databases;

/// <summary>Exports in the shapes of news databases, in our own words.</summary>
public sealed class DatabaseTests
{
    private const string NexisUni = """
        Date and Time: Friday, May 10, 2024 9:00:00 AM UTC
        Job Number: 123456789
        Documents (2)
        1. Norland thanks Suria
        Client/Matter: -None-
        2. Talks in Oslo
        Norland thanks Suria
        Gazette of Oslo
        May 3, 2024 Friday
        Copyright 2024 Gazette All Rights Reserved
        Section: NEWS; Pg. 3
        Length: 23 words
        Byline: Jane Roe
        Dateline: OSLO
        Body
        Norland thanked Suria for its help.
        Minister: we are glad.
        Graphic
        Two ministers shake hands.
        Classification
        Language: ENGLISH
        Publication-Type: Newspaper
        Load-Date: May 4, 2024
        End of Document
        Talks in Oslo
        Norland News Agency (NNA)
        May 4, 2024 Saturday 10:15 AM GMT
        Length: 9 words
        Body
        Suria's president met Norland's king in Oslo.
        Load-Date: May 5, 2024
        End of Document
        """;

    private const string Factiva = """
        HD   Norland thanks Suria
        BY   By Jane Roe
        WC   23 words
        PD   3 May 2024
        ET   10:20
        SN   Norland News Agency
        SC   NNA
        LA   English
        CY   (c) 2024 Norland News Agency

        LP   
        OSLO, May 3 (NNA) - Norland thanked Suria for its help.

        TD   
        IN the evening the ministers met.
        CO told them so.

        NS   gdip : Diplomacy
        AN   Document NNA0000020240503ek530001a

        HD   Talks in Oslo
        WC   9 words
        PD   4 May 2024
        SN   Norland News Agency
        LA   French
        LP   Suria's president met Norland's king in Oslo.
        AN   Document NNA0000020240504ek540001b
        """;

    private static string[] Told(string text, string name = "-") => [.. Inputs.Documents(Encoding.UTF8.GetBytes(text), name).Select(Told)];

    private static string Told(Document report) => $"{report.Id}|{report.Outlet}|{report.Published:yyyy-MM-dd}|{report.Language}|{string.Join("|", Inputs.Sections(report))}";

    [Fact]
    public void Nexis_Uni_is_read_article_by_article()
    {
        var told = Told(NexisUni);
        Assert.EndsWith(
            "|Gazette of Oslo|2024-05-03|en|Headline: Norland thanks Suria|Byline: By Jane Roe|Dateline: OSLO --|Lead: Norland thanked Suria for its help.|Body: Minister: we are glad.|Caption: Two ministers shake hands.",
            told[0], StringComparison.Ordinal);
        Assert.EndsWith("|Norland News Agency (NNA)|2024-05-04|en|Headline: Talks in Oslo|Lead: Suria's president met Norland's king in Oslo.", told[1], StringComparison.Ordinal);
        Assert.Equal(2, told.Length);
    }

    [Fact]
    public void LexisNexis_of_former_years_is_read_though_its_lines_are_broken()
    {
        var told = Told("""
            Download Request: Selected Items: 1-2
            Time Of Request: Friday, May 10, 2024  16:51:31

                                           1 of 2 DOCUMENTS

                                            Gazette of Oslo

                                         May 3, 2024 Friday
                                              Edition 1

            Norland thanks Suria

            BYLINE: Jane Roe

            LENGTH: 23 words

            Norland thanked Suria for its help
            after the flood.

            It was glad.

            LOAD-DATE: May 4, 2024

            LANGUAGE: ENGLISH

                                      Copyright 2024 Gazette
                                        All Rights Reserved

                                           2 of 2 DOCUMENTS

                                            Suria Times

                                         May 4, 2024

            HEADLINE: Talks

            LENGTH: 9 words

            Suria's president met Norland's king.

            LOAD-DATE: May 4, 2024
            """);
        Assert.EndsWith("|Gazette of Oslo|2024-05-03|en|Headline: Norland thanks Suria|Byline: By Jane Roe|Lead: Norland thanked Suria for its help after the flood.|Body: It was glad.", told[0], StringComparison.Ordinal);
        Assert.EndsWith("|Suria Times|2024-05-04|en|Headline: Talks|Lead: Suria's president met Norland's king.", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Factiva_is_read_by_its_tags() => Assert.Equal(
        [
            "NNA0000020240503ek530001a|Norland News Agency|2024-05-03|en|Headline: Norland thanks Suria|Byline: By Jane Roe|Dateline: OSLO, May 3 (NNA) -|Lead: Norland thanked Suria for its help.|Body: IN the evening the ministers met.|Body: CO told them so.",
            "NNA0000020240504ek540001b|Norland News Agency|2024-05-04|fr|Headline: Talks in Oslo|Lead: Suria's president met Norland's king in Oslo.",
        ],
        Told(Factiva));

    [Fact]
    public void Factiva_is_read_as_articles_are_shown() => Assert.Equal(
        [
            "NNA0000020240503ek530001a|Norland News Agency|2024-05-03|en|Headline: Norland thanks Suria for its help|Byline: By Jane Roe|Lead: Norland thanked Suria.|Body: It was glad.",
            "NNA0000020240504ek540001b|Suria Times|2024-05-04|en|Headline: Talks|Lead: Suria's president met Norland's king.",
        ],
        Told("""
            World
            Norland thanks Suria for its help
            By Jane Roe
            1,023 words
            3 May 2024
            10:20
            Norland News Agency
            NNA
            English
            (c) 2024 Norland News Agency

            Norland thanked Suria.

            It was glad.

            Document NNA0000020240503ek530001a

            Talks
            9 words
            4 May 2024
            Suria Times
            SURTIM
            English
            Copyright 2024 Suria Times

            Suria's president met Norland's king.

            Document NNA0000020240504ek540001b
            """));

    [Fact]
    public void ProQuest_is_read_between_its_lines() => Assert.Equal(
        [
            "7001|Gazette of Oslo|2024-05-03|en|Headline: Norland thanks Suria|Byline: By Roe, Jane|Lead: Norland thanked Suria.|Body: It was glad.",
            "7002|Suria Times|2024-05-04|en|Headline: Talks|Lead: Suria's president met Norland's king.",
        ],
        Told("""
            ____________________________________________________________

            Report Information from ProQuest
            May 10 2024 09:00
            ____________________________________________________________

            Document 1 of 2

            Norland thanks Suria

            Author: Roe, Jane

            Publication info: Gazette of Oslo ; Oslo [Oslo]. 03 May 2024.

            Abstract: Norland thanked.

            Full text: Norland thanked Suria.
            It was glad.

            Subject: Diplomacy

            Publication title: Gazette of Oslo

            Publication date: May 3, 2024

            Language of publication: English

            ProQuest document ID: 7001

            Document URL: https://www.example.org/docview/7001

            Last updated: 2024-05-06
            ____________________________________________________________

            Document 2 of 2

            Talks

            Abstract: Suria's president met Norland's king.

            Publication title: Suria Times

            Publication date: May 4, 2024

            ProQuest document ID: 7002
            ____________________________________________________________
            """));

    [Fact]
    public void Ris_is_read_by_its_tags() => Assert.Equal(
        ["7001|Gazette of Oslo|2024-05-03|en|Headline: Norland thanks Suria|Byline: By Roe, Jane|Lead: Norland thanked Suria.|Body: It was glad."],
        Told("TY  - NEWS\r\nAU  - Roe, Jane\r\nTI  - Norland thanks Suria\r\nT2  - Gazette of Oslo\r\nPY  - 2024\r\nDA  - 2024/05/03/\r\nLA  - English\r\nAN  - 7001\r\nUR  - https://www.example.org/7001\r\nAB  - Norland thanked Suria.\r\nIt was glad.\r\nER  - \r\n", "a.ris"));

    [Fact]
    public void An_article_without_text_is_left_out_with_its_number()
    {
        var outcomes = Inputs.Read(Encoding.UTF8.GetBytes(Factiva.Replace("LP   Suria's president met Norland's king in Oslo.", "LP   ", StringComparison.Ordinal)), "a.txt");
        Assert.Equal("a.txt, article 2: the item holds no text; give items with their text in them", Inputs.Told(outcomes)[1]);
    }

    [Theory]
    [InlineData("OSLO, May 3 -- Norland thanked Suria.\n\nThe letter has 453 words.\n")]
    [InlineData("Norland thanks Suria\n\nBody\n\nNorland thanked Suria.\n")]
    [InlineData("Talks\n____________________________\nNorland thanked Suria.\n")]
    public void Reports_that_share_a_word_with_exports_stay_one_report(string text) => Assert.Equal(text, Inputs.Document(text, "a.txt").Text);
}
