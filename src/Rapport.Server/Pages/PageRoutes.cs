using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Server.Api;
using Rapport.Server.Api.Questions;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Tables;

namespace Rapport.Server.Pages;

/// <summary>Which page answers at which address.</summary>
internal static class PageRoutes
{
    private const int DaysOfPeriod = 365;
    private const int MostRows = 200;
    private const int MostRowsRead = 20_000;
    // CAMEO's code, and the PLOVER type of all events that have it.
    private const string SigningOfAgreement = "057";
    private const string TypeOfSigning = "SUPPORT";

    public static void Map(WebApplication application)
    {
        ListRoutes.Map(application);
        Get(application, "/", Start);
        Get(application, "/report/{id}", Report);
        Get(application, "/report/{id}/comparison/{other}", Comparison);
        Get(application, "/finding/{id}", Finding);
        Get(application, "/occasion/{id}", Occasion);
        Get(application, "/dyad", static page => page.Redirect(Phrases.Dyad(page.Actor(page.Query["one"].ToString()), page.Actor(page.Query["other"].ToString()))));
        Get(application, "/dyad/{first}/{second}", Dyad);
        Get(application, "/dyad/{first}/{second}/brief", Brief);
        Get(application, "/issues", static page => page.Show<IssuesPage>(new() { [nameof(IssuesPage.Totals)] = page.Record.Issues() }));
        Get(application, "/issue", static page => page.Redirect(page.Query["words"].ToString().Trim() is { Length: > 0 } words ? PageAddress.Issue(words) : "/issues"));
        Get(application, "/issue/{issue}", static page => page.Show<IssuePage>(new()
        {
            [nameof(IssuePage.Issue)] = page.Segment("issue"),
            [nameof(IssuePage.Ledger)] = page.Record.Ask(new PositionsQuestion { Issue = page.Segment("issue") }),
        }));
        Get(application, "/person/{country}/{name}", Person);
        Get(application, "/map", Map);
        Get(application, "/network", Network);
        Get(application, "/panel", Panel);
        Get(application, "/about", About);
        Get(application, "/why/{**address}", Why);
    }

    /// <summary>Answers at an address with a page.</summary>
    public static void Get(WebApplication application, string pattern, Func<PageCall, Task> answer) =>
        application.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context => answer(new PageCall(context, context.RequestServices.GetRequiredService<Record>())));

    private static Task Start(PageCall page)
    {
        if (page.Query.ContainsKey("q"))
            return page.Redirect("/search" + page.Context.Request.QueryString);
        _ = page.Asked();
        var record = page.Record;
        var reports = record.Ask(new ReportsQuestion { Limit = 10 }).Items;
        return page.Show<StartPage>(new()
        {
            [nameof(StartPage.Reports)] = reports,
            [nameof(StartPage.Pairs)] = record.Ask(new ActivePairsQuestion()),
            [nameof(StartPage.Since)] = reports.FirstOrDefault()?.Day?.AddDays(-90),
            [nameof(StartPage.Occasions)] = record.Ask(new OccasionsQuestion { Limit = 6 }).Items,
            [nameof(StartPage.Issues)] = record.Issues().Take(8).ToImmutableArray(),
            [nameof(StartPage.Coverage)] = record.Ask(new CoverageQuestion()),
            [nameof(StartPage.Size)] = record.Size(),
        });
    }

    private static Task Report(PageCall page) =>
        ReportId.TryParse(page.Segment("id"), out var id) && page.Record.Report(id) is { } report
            ? page.Show<ReportPage>(new() { [nameof(ReportPage.Report)] = report, [nameof(ReportPage.Occasions)] = OccasionsOf(page.Record, report) })
            : page.NotFound();

    /// <summary>The occasions that a report tells of, each as all reports tell it.</summary>
    private static ImmutableArray<RecordedOccasion> OccasionsOf(Record record, RecordedReport report) =>
    [
        .. report.Events.Select(static found => found.SharedOccasion).OfType<string>().Distinct()
            .Select(name => OccasionId.TryParse(name, out var id) ? record.Occasion(id) : null).OfType<RecordedOccasion>().DistinctBy(static occasion => occasion.Id),
    ];

    private static Task Comparison(PageCall page) =>
        ReportId.TryParse(page.Segment("id"), out var one) && ReportId.TryParse(page.Segment("other"), out var other) && page.Record.Compare(one, other) is { } comparison
            ? page.Show<ComparisonPage>(new() { [nameof(ComparisonPage.One)] = one, [nameof(ComparisonPage.Other)] = other, [nameof(ComparisonPage.Comparison)] = comparison })
            : page.NotFound();

    private static Task Finding(PageCall page) =>
        FindingId.TryParse(page.Segment("id"), out var id) && page.Record.Why(id) is { } why
            ? page.Show<FindingPage>(new() { [nameof(FindingPage.Id)] = id, [nameof(FindingPage.Why)] = why })
            : page.NotFound();

    private static Task Occasion(PageCall page) =>
        OccasionId.TryParse(page.Segment("id"), out var id) && page.Record.Compare(id) is { Occasion: { } occasion } comparison
            ? page.Show<OccasionPage>(new() { [nameof(OccasionPage.Occasion)] = occasion, [nameof(OccasionPage.Comparison)] = comparison })
            : page.NotFound();

    private static (ActorCode First, ActorCode Second) Pair(PageCall page)
    {
        var (first, second) = (Api.Asked.Code(page.Segment("first")), Api.Asked.Code(page.Segment("second")));
        return first is { } one && second is { } other && one != other ? (one, other)
            : throw new BadQuestionException(ProblemKind.BadParameter, null, "A dyad is two different codes of actors, such as /dyad/BEL/CHN or /dyad/FRA/IGO:EU.");
    }

    private static async Task Dyad(PageCall page)
    {
        var (one, other) = Pair(page);
        var record = page.Record;
        ImmutableArray<RecordedEvent> Signed(ActorCode by, ActorCode to) => record.Newest(new EventsQuestion { Source = by, Target = to, Type = TypeOfSigning, Cameo = SigningOfAgreement });
        Page<RecordedStatement> Positions(ActorCode of, ActorCode about) => record.Ask(new StatementsQuestion { Holder = of, Target = about, Kind = StatementKind.Position, Limit = 10 });
        // The questions do not wait for each other.
        var dyad = Task.Run(() => record.Ask(new DyadQuestion(one, other)));
        var asks = Task.Run(() => (First: record.Ask(new AsksQuestion(one, other) { Limit = DyadPage.MostAsks }), Second: record.Ask(new AsksQuestion(other, one) { Limit = DyadPage.MostAsks })));
        var silence = Task.Run(() => record.Ask(new SilenceQuestion(one, other) { Limit = 8 }));
        var outlets = Task.Run(() => record.Outlets(one, other));
        var occasions = Task.Run(() => record.Ask(new OccasionsQuestion { Country = one, With = other, Limit = 10 }));
        var signings = Task.Run(() => Signed(one, other).Concat(Signed(other, one)).DistinctBy(static found => found.Id).OrderByDescending(static found => found.Day).ToImmutableArray());
        var positions = Task.Run(() => (First: Positions(one, other), Second: Positions(other, one)));
        await page.Show<DyadPage>(new()
        {
            [nameof(DyadPage.Dyad)] = await dyad,
            [nameof(DyadPage.Occasions)] = await occasions,
            [nameof(DyadPage.Signings)] = await signings,
            [nameof(DyadPage.PositionsOfFirst)] = (await positions).First,
            [nameof(DyadPage.PositionsOfSecond)] = (await positions).Second,
            [nameof(DyadPage.AsksOfFirst)] = (await asks).First,
            [nameof(DyadPage.AsksOfSecond)] = (await asks).Second,
            [nameof(DyadPage.Silence)] = await silence,
            [nameof(DyadPage.Outlets)] = await outlets,
        });
    }

    private static Task Brief(PageCall page)
    {
        ImmutableArray<Parameter> conditions = [Parameters.From, Parameters.To];
        if (page.Cleaned(conditions) is { } clean)
            return page.Redirect(clean);
        var asked = page.Asked(conditions);
        var (own, other) = Pair(page);
        var (from, to) = (asked.Day(Parameters.From), asked.Day(Parameters.To));
        return page.Show<BriefPage>(new()
        {
            [nameof(BriefPage.Own)] = own,
            [nameof(BriefPage.Other)] = other,
            [nameof(BriefPage.From)] = from,
            [nameof(BriefPage.To)] = to,
            [nameof(BriefPage.Filters)] = page.Fields(conditions),
            [nameof(BriefPage.Brief)] = page.Record.Ask(new BriefQuestion(own, other) { Since = from, Until = to, Writing = page.Names.Writing }),
        });
    }

    private static Task Person(PageCall page)
    {
        ImmutableArray<Parameter> known = [Parameters.Limit with { Most = Parameters.LargestPart }];
        var limit = page.Asked(known).Number(Parameters.Limit) ?? 25;
        if (Api.Asked.Code(page.Segment("country")) is not { } country || Thing.PartOf(page.Segment("name")) is not { Length: > 0 } part)
            return page.NotFound();
        // Initials need not stand in every form of a name.
        var words = string.Join(' ', part.Split('-').Where(static word => word.Length > 1));
        var found = page.Record.Ask(new PeopleQuestion { Country = country, Name = words, Limit = Parameters.LargestPart }, page.Knowledge.Codes.Actors).Tenures;
        var exact = found.Where(tenure => tenure.OtherNames.Add(tenure.Name).Any(form => Thing.PartOf(form) == part)).ToImmutableArray();
        var tenures = exact.IsEmpty ? found : exact;
        var names = tenures.SelectMany(static tenure => tenure.OtherNames.Add(tenure.Name)).Append(words).Distinct().ToImmutableArray();
        var acts = page.Record.Ask(new PersonQuestion(country, names) { Limit = limit });
        if (tenures.IsEmpty && acts.Occasions.IsEmpty && acts.Statements.IsEmpty)
            return page.NotFound();
        var name = tenures.Select(static tenure => tenure.Name).FirstOrDefault()
            ?? acts.Occasions.SelectMany(static occasion => occasion.Persons).FirstOrDefault(person => Thing.PartOf(person.Name) == part)?.Name
            ?? acts.Statements.Select(static said => said.Speaker).OfType<string>().FirstOrDefault(speaker => Thing.PartOf(speaker) == part) ?? words;
        return page.Show<PersonPage>(new()
        {
            [nameof(PersonPage.Country)] = country,
            [nameof(PersonPage.Name)] = name,
            [nameof(PersonPage.Tenures)] = tenures,
            [nameof(PersonPage.Acts)] = acts,
        });
    }

    /// <summary>The days that a map or a network is of: those of the address, else the year up to the last report.</summary>
    private static (DateOnly? From, DateOnly? To) Period(PageCall page, Asked asked)
    {
        var (from, to) = (asked.Day(Parameters.From), asked.Day(Parameters.To));
        if (from is not null || to is not null)
            return (from, to);
        var last = page.Record.Ask(new ReportsQuestion { Limit = 1 }).Items.FirstOrDefault()?.Day;
        return (last?.AddDays(1 - DaysOfPeriod), last);
    }

    private static ImmutableArray<FilterField> Days((DateOnly? From, DateOnly? To) period, PageCall page) =>
    [
        FilterField.Of(Parameters.From, PageAddress.Day(period.From) ?? "", page.Names), FilterField.Of(Parameters.To, PageAddress.Day(period.To) ?? "", page.Names),
    ];

    private static async Task Map(PageCall page)
    {
        ImmutableArray<Parameter> conditions = [Parameters.From, Parameters.To];
        if (page.Cleaned(conditions) is { } clean)
        {
            await page.Redirect(clean);
            return;
        }

        var period = Period(page, page.Asked(conditions));
        var pairs = Task.Run(() => page.Record.Ask(new PairTotalsQuestion { From = period.From, To = period.To }));
        await page.Show<MapPage>(new()
        {
            [nameof(MapPage.Totals)] = page.Record.Ask(new ActorTotalsQuestion { From = period.From, To = period.To }),
            [nameof(MapPage.Pairs)] = await pairs,
            [nameof(MapPage.From)] = period.From,
            [nameof(MapPage.To)] = period.To,
            [nameof(MapPage.Filters)] = Days(period, page),
        });
    }

    private static Task Network(PageCall page)
    {
        ImmutableArray<Parameter> conditions = [Parameters.Country, Parameters.From, Parameters.To, Parameters.Cursor];
        if (page.Cleaned(conditions) is { } clean)
            return page.Redirect(clean);
        var asked = page.Asked(conditions);
        var period = Period(page, asked);
        return page.Show<NetworkPage>(new()
        {
            [nameof(NetworkPage.Pairs)] = page.Record.Ask(new PairTotalsQuestion { From = period.From, To = period.To })
                .Where(pair => asked.Actor(Parameters.Country) is not { } country || pair.First == country || pair.Second == country).ToImmutableArray(),
            [nameof(NetworkPage.Country)] = asked.Actor(Parameters.Country),
            [nameof(NetworkPage.Begin)] = PageCall.Begin(asked),
            [nameof(NetworkPage.From)] = period.From,
            [nameof(NetworkPage.To)] = period.To,
            [nameof(NetworkPage.Filters)] = page.Fields([Parameters.Country]).AddRange(Days(period, page)),
        });
    }

    private static Task Panel(PageCall page)
    {
        var conditions = ApiEndpoints.All.First(static endpoint => endpoint.Name == "panel").Conditions;
        if (page.Cleaned(conditions) is { } clean)
            return page.Redirect(clean);
        var asked = page.Asked(conditions);
        var question = new PanelQuestion
        {
            From = asked.Day(Parameters.From),
            To = asked.Day(Parameters.To),
            Unit = asked.Word<PanelUnit>(PanelEndpoints.By) ?? PanelUnit.Month,
            Undirected = asked.Flag(PanelEndpoints.Undirected),
            StatesOnly = asked.Flag(PanelEndpoints.StatesOnly),
            Country = asked.Actor(Parameters.Country),
            Source = asked.Actor(Parameters.Source),
            Target = asked.Actor(Parameters.Target),
        };
        // Of all pairs, most rows are zeros: a reader sees what there is, the file has all.
        var zeros = question.Source is not null || question.Target is not null || question.Country is not null;
        var read = 0;
        var rows = page.Record.Each(question).TakeWhile(_ => read++ < MostRowsRead).Where(row => zeros || row.Events.Count > 0 || row.Statements > 0).Take(MostRows + 1).ToImmutableArray();
        return page.Show<PanelPage>(new()
        {
            [nameof(PanelPage.Rows)] = rows.Take(MostRows).ToImmutableArray(),
            [nameof(PanelPage.More)] = rows.Length > MostRows || read > MostRowsRead,
            [nameof(PanelPage.Zeros)] = zeros,
            [nameof(PanelPage.Unit)] = question.Unit,
            [nameof(PanelPage.Undirected)] = question.Undirected,
            [nameof(PanelPage.Filters)] = page.Fields(conditions),
            [nameof(PanelPage.Data)] = new DataAddress("panel", "/panel", [.. page.Query]),
        });
    }

    private static Task About(PageCall page) => page.Show<AboutPage>(new()
    {
        [nameof(AboutPage.Size)] = page.Record.Size(),
        [nameof(AboutPage.Inputs)] = page.Record.Inputs(),
        [nameof(AboutPage.Coverage)] = page.Record.Ask(new CoverageQuestion()),
        [nameof(AboutPage.Layers)] = page.Record.Layers(),
    });

    private static Task Why(PageCall page)
    {
        var limit = page.Asked(Parameters.Limit with { Most = Parameters.LargestPart }).Number(Parameters.Limit) ?? 50;
        if (!RecordAddress.TryParse(page.Segment("address"), out var address, out var fault))
            throw new BadQuestionException(ProblemKind.BadParameter, null, fault);
        var codes = page.Knowledge.Codes;
        if (page.Record.Ask(new WhyQuestion(address) { Limit = limit }, codes.Actors, codes.QuadOf) is not WhyAnswer.Known { Origin: var origin })
            return page.NotFound();
        var cell = Cell.Of(origin, new TableSource(page.Record, codes, new(), TextRights.Full), out fault);
        if (fault.Length > 0)
            throw new BadQuestionException(ProblemKind.BadParameter, null, $"{address}: {fault}");
        if (origin.Finding is not null && cell is null)
            return page.Redirect(PageAddress.Of(origin.Address.Thing.Path));
        return page.Show<WhyPage>(new()
        {
            [nameof(WhyPage.Origin)] = origin,
            [nameof(WhyPage.Value)] = cell is null ? null : ((string?, string)?)(cell.Text, cell.Field.Meaning),
        });
    }
}
