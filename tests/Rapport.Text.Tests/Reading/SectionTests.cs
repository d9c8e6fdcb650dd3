using Rapport.Text.Reading;

namespace Rapport.Text.Tests.Reading;

public sealed class SectionTests
{
    private const string Wire = """
         date 2022-05-04 Peru, Vietnam to widen trade: ministry

        Workers load coffee onto a ship at the port of Callao, Peru, Jan. 9, 2020. (Andina/Rosa Quispe)

        LIMA, May 3 (Andina) -- Peru is ready to buy more rice from Vietnam, Foreign Minister Ana Rojas said Tuesday.

        The two sides also spoke of fisheries, Rojas added. Enditem
        """;

    [Fact]
    public void A_wire_report_has_stamp_headline_caption_credit_dateline_lead_body_and_sign_off()
    {
        var document = Inputs.Document(Wire.Replace("Andina/", "Xinhua/", StringComparison.Ordinal));
        Assert.Equal(
            [
                "Stamp: date 2022-05-04",
                "Headline: Peru, Vietnam to widen trade: ministry",
                "Caption: Workers load coffee onto a ship at the port of Callao, Peru, Jan. 9, 2020.",
                "Credit: (Xinhua/Rosa Quispe)",
                "Dateline: LIMA, May 3 (Andina) --",
                "Lead: Peru is ready to buy more rice from Vietnam, Foreign Minister Ana Rojas said Tuesday.",
                "Body: The two sides also spoke of fisheries, Rojas added.",
                "Boilerplate: Enditem",
            ],
            Inputs.Sections(document));
        Assert.Equal(new DateOnly(2022, 5, 4), document.Published);
        Assert.Equal(("LIMA", new DateOnly(2022, 5, 3), "Andina"), (document.Dateline!.Place, document.Dateline.Date, document.Dateline.Agency));
        Assert.Equal("LIMA, May 3 (Andina) --", document.Dateline.Span.Of(document.Text));
    }

    [Fact]
    public void Captions_are_taken_out_of_a_run_of_lines()
    {
        var document = Inputs.Document(
            "Peru and Chile reopen road\nA truck waits at Tacna, Peru, March 2, 2019. (REUTERS/Jane Roe)\nTACNA, Peru, July 8 - Peru reopened the road on Friday, the ministry said.\n" +
            "Soldiers stand at the border, Oct. 3, 2018. (AP Photo/John Doe)\nChile welcomed the step.\nA driver checks his papers in Arica, Chile, May 5, 2017.\nTrade will grow, it said.");
        Assert.Equal(
            [
                "Headline: Peru and Chile reopen road",
                "Caption: A truck waits at Tacna, Peru, March 2, 2019.",
                "Credit: (REUTERS/Jane Roe)",
                "Dateline: TACNA, Peru, July 8 -",
                "Lead: Peru reopened the road on Friday, the ministry said.",
                "Caption: Soldiers stand at the border, Oct. 3, 2018.",
                "Credit: (AP Photo/John Doe)",
                "Body: Chile welcomed the step.",
                "Caption: A driver checks his papers in Arica, Chile, May 5, 2017.",
                "Body: Trade will grow, it said.",
            ],
            Inputs.Sections(document));
    }

    [Fact]
    public void A_caption_inside_a_line_of_the_body_is_cut_out_of_it()
    {
        var document = Inputs.Document("Peru was pleased, he said. Boats lie at anchor in Ilo, Peru, Aug. 4, 2018. (Xinhua/Rosa Quispe) LIMA, May 3 (Andina) -- Talks went on in Lima, the ministry said.");
        Assert.Equal(
            [
                "Caption: Peru was pleased, he said.",
                "Caption: Boats lie at anchor in Ilo, Peru, Aug. 4, 2018.",
                "Credit: (Xinhua/Rosa Quispe)",
                "Dateline: LIMA, May 3 (Andina) --",
                "Lead: Talks went on in Lima, the ministry said.",
            ],
            Inputs.Sections(document));
    }

    [Theory]
    [InlineData("Ships leave the port of Ilo. Photo: Jane Roe", "Photo: Jane Roe")]
    [InlineData("Ships leave the port of Ilo. REUTERS/Jane Roe", "REUTERS/Jane Roe")]
    [InlineData("Ships leave the port of Ilo [Photo/Xinhua]", "[Photo/Xinhua]")]
    [InlineData("Ships leave the port of Ilo. (Photo by Jane Roe)", "(Photo by Jane Roe)")]
    [InlineData("Ships leave the port of Ilo. (Photo: Jane Roe)", "(Photo: Jane Roe)")]
    [InlineData("Ships leave the port of Ilo (Jane Roe/Pool Photo via AP)", "(Jane Roe/Pool Photo via AP)")]
    public void Credits_are_known_in_many_shapes(string caption, string credit)
    {
        var document = Inputs.Document($"Peru opened the port on Friday.\n\n{caption}\n\nTrade will grow.");
        Assert.Contains("Caption: Ships leave the port of Ilo" + (caption.Contains("Ilo.", StringComparison.Ordinal) ? "." : ""), Inputs.Sections(document));
        Assert.Contains("Credit: " + credit, Inputs.Sections(document));
    }

    [Theory]
    [InlineData("Peru signed the accord on March 2, 2019.")]
    [InlineData("The accord was signed in Lima, Peru, March 2, 2019.")]
    [InlineData("Peru (and/or Chile) will pay.")]
    [InlineData("The minister spoke of ties, he added. (Xinhua)")]
    [InlineData("The Summit will open in Lima on Friday, March 2, 2029.")]
    public void Sentences_of_the_body_are_no_captions(string sentence)
    {
        var document = Inputs.Document($"Peru opened the port on Friday.\n\n{sentence}");
        Assert.DoesNotContain(document.Sections, section => section.Kind is SectionKind.Caption or SectionKind.Credit);
    }

    [Theory]
    [InlineData("BEIJING, Feb. 10 (Xinhua) --", "BEIJING", "2023-02-10", "Xinhua")]
    [InlineData("OTTAWA, March 1 -", "OTTAWA", "2022-03-01", null)]
    [InlineData("KYIV (Reuters) -", "KYIV", null, "Reuters")]
    [InlineData("AL-ULA, Saudi Arabia --", "AL-ULA, Saudi Arabia", null, null)]
    [InlineData("MOSCOW. Nov 3 (Interfax) -", "MOSCOW", "2022-11-03", "Interfax")]
    [InlineData("WASHINGTON, D.C. –", "WASHINGTON, D.C.", null, null)]
    [InlineData("Washington, D.C. –", "Washington, D.C.", null, null)]
    [InlineData("MOSCOW, February 10. /TASS/.", "MOSCOW", "2023-02-10", "TASS")]
    [InlineData("Pyongyang, February 10 (KCNA) --", "Pyongyang", "2023-02-10", "KCNA")]
    [InlineData("New Delhi [India], February 10 (ANI):", "New Delhi [India]", "2023-02-10", "ANI")]
    [InlineData("BEIJING/MOSCOW, 10 Feb (Reuters) —", "BEIJING/MOSCOW", "2023-02-10", "Reuters")]
    [InlineData("ANKARA (AA) —", "ANKARA", null, "AA")]
    [InlineData("WASHINGTON, Jan. 9, 2023 /PRNewswire/ --", "WASHINGTON", "2023-01-09", "PRNewswire")]
    [InlineData("Feb 10 (Reuters) -", "", "2023-02-10", "Reuters")]
    [InlineData("ROME—", "ROME", null, null)]
    [InlineData("ISLAMABAD:", "ISLAMABAD", null, null)]
    [InlineData("ST. PETERSBURG, Dec. 31 (TASS) --", "ST. PETERSBURG", "2022-12-31", "TASS")]
    public void Datelines_are_known_in_many_shapes(string dateline, string place, string? date, string? agency)
    {
        var outlets = OutletTable.Read(new StringReader("name\tother names\tside\tkind\ttime zone\nAsian News International\tANI\t\tindependent\tAsia/Kolkata\n"));
        var document = Inputs.Document(
            $"{dateline} The minister met his guest on Friday, the ministry said.",
            options: new ReadingOptions { Published = new DateOnly(2023, 2, 10), Outlets = outlets });
        Assert.Equal([$"Dateline: {dateline}", "Lead: The minister met his guest on Friday, the ministry said."], Inputs.Sections(document));
        Assert.Equal((place, agency), (document.Dateline!.Place, document.Dateline.Agency));
        Assert.Equal(date, document.Dateline.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Peru – a member since 1970 – left the group on Friday.")]
    [InlineData("SECRETARY ROE: Good morning to all of you.")]
    [InlineData("PRESIDENT: Good morning to all of you.")]
    [InlineData("In Vienna, Austria – The talks went on.")]
    [InlineData("The U.S.-Peru talks went on - Chile did not come.")]
    [InlineData("FACT SHEET – The two sides agreed.")]
    [InlineData("COVID-19 -- The two sides agreed.")]
    public void Sentences_are_no_datelines(string text) =>
        Assert.Null(Inputs.Document(text).Dateline);

    [Fact]
    public void A_day_in_a_dateline_of_the_old_year_belongs_to_the_old_year()
    {
        var document = Inputs.Document("LIMA, Dec. 31 (Andina) -- Peru opened an embassy.", options: new ReadingOptions { Published = new DateOnly(2023, 1, 1) });
        Assert.Equal(new DateOnly(2022, 12, 31), document.Dateline!.Date);
    }

    [Fact]
    public void A_readout_has_byline_and_formula_in_front_of_its_lead()
    {
        var document = DocumentReader.FromParts(
            "Secretary Roe’s Call with Peruvian Foreign Minister Rojas",
            "Office of the Spokesperson\nThe below is attributable to Spokesperson John Doe:\nSecretary Jane Roe spoke today with Peruvian Foreign Minister Ana Rojas.\n###",
            new ReadingOptions());
        Assert.Equal(
            [
                "Headline: Secretary Roe’s Call with Peruvian Foreign Minister Rojas",
                "Byline: Office of the Spokesperson",
                "Boilerplate: The below is attributable to Spokesperson John Doe:",
                "Lead: Secretary Jane Roe spoke today with Peruvian Foreign Minister Ana Rojas.",
                "Boilerplate: ###",
            ],
            Inputs.Sections(document));
    }

    [Fact]
    public void A_formula_that_runs_into_the_lead_is_cut_off_from_it()
    {
        var document = DocumentReader.FromParts("Call", "The following is attributable to Spokesperson John Doe: Secretary Roe spoke with Minister Rojas.", new ReadingOptions());
        Assert.Equal(
            ["Headline: Call", "Boilerplate: The following is attributable to Spokesperson John Doe:", "Lead: Secretary Roe spoke with Minister Rojas."],
            Inputs.Sections(document));
    }

    [Fact]
    public void A_transcript_keeps_its_labels_in_the_body()
    {
        var document = DocumentReader.FromParts(
            "Remarks with the Peruvian Foreign Minister",
            "Jane Roe, Secretary of State\nTreaty Room\nLima, Peru\n10:05 A.M. PET\nSECRETARY ROE: Good morning.\nQUESTION: What was agreed?\nSECRETARY ROE: We agreed on trade.\nEND",
            new ReadingOptions());
        Assert.Equal(
            [
                "Headline: Remarks with the Peruvian Foreign Minister",
                "Byline: Jane Roe, Secretary of State",
                "Dateline: Treaty Room",
                "Dateline: Lima, Peru",
                "Dateline: 10:05 A.M. PET",
                "Lead: SECRETARY ROE: Good morning.",
                "Body: QUESTION: What was agreed?",
                "Body: SECRETARY ROE: We agreed on trade.",
                "Boilerplate: END",
            ],
            Inputs.Sections(document));
        Assert.Equal("Lima, Peru", document.Dateline!.Place);
    }

    [Fact]
    public void A_plain_release_has_its_headline_and_byline()
    {
        var document = Inputs.Document("FOR IMMEDIATE RELEASE\n\nPeru and Chile open a bridge\nBy Jane Roe\n\nPeru and Chile opened a bridge on Friday.\n\n(Reporting by Jane Roe; editing by John Doe)\n");
        Assert.Equal(
            [
                "Boilerplate: FOR IMMEDIATE RELEASE",
                "Headline: Peru and Chile open a bridge",
                "Byline: By Jane Roe",
                "Lead: Peru and Chile opened a bridge on Friday.",
                "Boilerplate: (Reporting by Jane Roe; editing by John Doe)",
            ],
            Inputs.Sections(document));
    }

    [Theory]
    [InlineData("LIMA (Andina) - Peru opened an embassy.\nChile did not.")]
    [InlineData("Peru opened an embassy in Hanoi on Friday, in a step that the ministry called overdue.\nChile did not.")]
    [InlineData("SECRETARY ROE: Good morning\nQUESTION: Good morning")]
    [InlineData("Peru opened an embassy")]
    public void Where_nothing_tells_the_headline_there_is_none(string text) =>
        Assert.Null(Inputs.Document(text).Headline);

    [Fact]
    public void Lines_broken_to_a_width_are_one_paragraph()
    {
        var document = Inputs.Document(
            "Peru opens embassy in Hanoi\n\nPeru opened an embassy in Hanoi on Friday, the Foreign Ministry\nsaid in a statement. The step had been announced by the two prime\nMinisters in Lima.\n\nChile did not.\n");
        Assert.Equal(3, document.Sections.Length);
        Assert.Equal(SectionKind.Lead, document.Sections[1].Kind);
    }

    [Fact]
    public void A_line_with_the_whole_date_tells_the_day_of_publication()
    {
        var document = Inputs.Document("Peru opens embassy in Hanoi\nFriday, May 6, 2022\nPeru opened an embassy in Hanoi today.");
        Assert.Equal(new DateOnly(2022, 5, 6), document.Published);
        Assert.Equal("Dateline: Friday, May 6, 2022", Inputs.Sections(document)[1]);
    }

    [Fact]
    public void A_signature_and_its_day_report_nothing()
    {
        var document = DocumentReader.FromParts("Visit to Peru", "I will visit Peru on Friday.\nJANE ROE\nTHE RESIDENCE,\nMay 3, 2022.", new ReadingOptions());
        Assert.Equal(["Headline: Visit to Peru", "Lead: I will visit Peru on Friday.", "Boilerplate: JANE ROE", "Boilerplate: THE RESIDENCE,", "Boilerplate: May 3, 2022."], Inputs.Sections(document));
    }

    [Fact]
    public void A_russian_first_line_with_place_and_time_does_no_harm()
    {
        var document = Inputs.Document("3 мая 2022 года, 12:00, Москва\n\nMinister Ana Rojas met her colleague on Tuesday.");
        Assert.Contains("Lead: Minister Ana Rojas met her colleague on Tuesday.", Inputs.Sections(document));
        Assert.Null(document.Dateline);
    }
}
