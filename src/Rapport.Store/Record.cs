using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store.Comparing;
using Rapport.Store.Questions;
using Rapport.Store.Reading;
using Rapport.Store.Writing;
using Rapport.Text;

namespace Rapport.Store;

/// <summary>What a record is opened for.</summary>
public enum RecordAccess
{
    /// <summary>Questions only.</summary>
    Read,

    /// <summary>Questions and appending.</summary>
    Write,
}

/// <summary>
/// A record: one file that holds reports, what was found in them, and where each finding comes from.
/// It is only ever added to. Questions may be asked from any thread, also while reports are appended; appends wait for each other.
/// Every method throws <see cref="RecordException"/> where the file does not let itself be read or written.
/// </summary>
public sealed partial class Record : IDisposable
{
    private const long LargestLog = 64 << 20;

    private readonly RecordFile _file;
    private readonly RecordAccess _access;
    private readonly Lock _writing = new();
    private readonly KeptAnswers _kept = new();
    private Appender? _appender;

    // The folder of a copy that goes with the record; null where the file is the user's.
    private DirectoryInfo? _folder;

    private Record(RecordFile file, RecordAccess access)
    {
        _file = file;
        _access = access;
    }

    /// <summary>Where the file is.</summary>
    public string Path => _file.Path;

    /// <summary>Makes a new record and opens it for writing.</summary>
    /// <exception cref="RecordException">There is a file already, or it cannot be made.</exception>
    public static Record Create(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length > 0)
            throw new RecordException(path, RecordProblem.Exists, "there is a file already", "name a new file, or open the record");
        return Fresh(path);
    }

    /// <summary>Opens a record. An older one that may be written is brought to this version, and a copy of it is kept beside it.</summary>
    /// <exception cref="RecordException">There is no such file, it is no record, or it is newer than this program.</exception>
    public static Record Open(string path, RecordAccess access = RecordAccess.Read) => Open(path, access, RecordFile.Migrations);

    /// <summary>Opens the record for writing, or makes it where there is none.</summary>
    public static Record OpenOrCreate(string path) =>
        !File.Exists(path) || new RecordFile(path).IsBlank() ? Fresh(path) : Open(path, RecordAccess.Write);

    /// <summary>
    /// Appends the reports, all or none of them, in one transaction. A report that the record has, coded with the same pack and read with
    /// the same date, side, address and language, changes nothing; with others, its new coding stands beside the older one and answers for it from then on.
    /// </summary>
    /// <param name="reports">The reports with their findings; some hundreds at a time go fastest.</param>
    /// <returns>What became of each. It is on the disk.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside the text of its report.</exception>
    public AppendResult Append(IReadOnlyList<ReportFindings> reports) => Append(reports, null);

    /// <summary>Appends the reports of a batch, as <see cref="Append(IReadOnlyList{ReportFindings})"/> does, and tells the manifest where they come from.</summary>
    public AppendResult Append(Batch batch) => Append(batch.Reports, batch);

    /// <summary>
    /// Whether the record has the coding of the report by the pack already, so that appending it would change nothing whatever is found in it.
    /// </summary>
    /// <param name="document">The report as it was read.</param>
    /// <param name="pack">The pack: "sha256:…".</param>
    public bool Knows(Document document, string pack) => Read(connection => ReportAnswers.Knows(connection, document, pack));

    private AppendResult Append(IReadOnlyList<ReportFindings> reports, Batch? batch)
    {
        return Write(() => Writer().Append(reports, batch));
    }

    /// <summary>Events, the newest first.</summary>
    public Page<RecordedEvent> Ask(EventsQuestion question) => Read(connection => FindingAnswers.Events(connection, question));

    /// <summary>The newest events of a list, which is not counted.</summary>
    public ImmutableArray<RecordedEvent> Newest(EventsQuestion question) => Read(connection => FindingAnswers.Part(connection, question).Items);

    /// <summary>Statements, the newest first.</summary>
    public Page<RecordedStatement> Ask(StatementsQuestion question) => Read(connection => FindingAnswers.Statements(connection, question));

    /// <summary>
    /// All events that the question asks for, the oldest first, those without a day before all. They are read as the caller takes them, all from
    /// the record as it is when the first is taken; the limit and the cursor of the question do not count.
    /// </summary>
    public IEnumerable<RecordedEvent> Each(EventsQuestion question) => Stream(connection => FindingAnswers.Each(connection, question));

    /// <summary>All statements that the question asks for, as <see cref="Each(EventsQuestion)"/> gives events.</summary>
    public IEnumerable<RecordedStatement> Each(StatementsQuestion question) => Stream(connection => FindingAnswers.Each(connection, question));

    /// <summary>Reports, the newest first.</summary>
    public Page<ReportLine> Ask(ReportsQuestion question) => Read(connection => ReportLines.Of(connection, question));

    /// <summary>Calls, meetings and visits, the newest first, each once with all reports that tell of it.</summary>
    public Page<RecordedOccasion> Ask(OccasionsQuestion question) => Read(connection => OccasionAnswers.List(connection, question));

    /// <summary>One call, meeting or visit; null where the record does not have it.</summary>
    public RecordedOccasion? Occasion(OccasionId id) => Read(connection => OccasionAnswers.Of(connection, id));

    /// <summary>The occasions whose names begin as <paramref name="beginning"/> does, at most twenty, in order; empty where there is none.</summary>
    public ImmutableArray<OccasionId> MatchingOccasions(string beginning) => Read(connection => OccasionAnswers.Matching(connection, beginning, 20));

    /// <summary>Positions: every wording of every holder on an issue, in the order of time.</summary>
    public Ledger Ask(PositionsQuestion question) => Read(connection => LedgerAnswers.Positions(connection, question));

    /// <summary>
    /// All positions that the question asks for, by holder, issue and day on which the wording was first heard; read holder by holder, all from the record as it is when the
    /// first is taken. Nothing is left out where there is much.
    /// </summary>
    public IEnumerable<Position> Each(PositionsQuestion question) => Stream(connection => LedgerAnswers.EachPosition(connection, question));

    /// <summary>What one actor asked of another and what followed, the newest first.</summary>
    public OpenAsks Ask(AsksQuestion question) => Read(connection => LedgerAnswers.Asks(connection, question));

    /// <summary>What to know before a contact between two actors.</summary>
    public Brief Ask(BriefQuestion question) => Read(connection => BriefAnswers.Of(connection, question));

    /// <summary>What the record has of each thing that a claim says; empty where the claim says nothing that can be read.</summary>
    public ImmutableArray<CheckedClaim> Ask(ClaimQuestion question) => Read(connection => ClaimAnswers.Of(connection, question));

    /// <summary>The accounts of an occasion, statement beside statement; null where the record does not have it.</summary>
    public AccountComparison? Compare(OccasionId id) => Read(connection => AlignmentAnswers.Of(connection, id));

    /// <summary>Two reports, statement beside statement; null where the record lacks one of them.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="leastLikeness">From here on two statements are taken for the same, 0 to 1.</param>
    public AccountComparison? Compare(ReportId one, ReportId other, double leastLikeness = AccountComparison.LeastLikeness) =>
        Read(connection => AlignmentAnswers.Of(connection, one, other, leastLikeness));

    /// <summary>The pairs with most events in the last days of the record, the busiest first.</summary>
    public ImmutableArray<ActivePair> Ask(ActivePairsQuestion question) => Read(connection => DyadAnswers.Active(connection, question));

    /// <summary>What the record holds about two actors.</summary>
    public Dyad Ask(DyadQuestion question) => Read(connection => DyadAnswers.Of(connection, question));

    /// <summary>Who held which office, as far as reports attest it, beside what a register of holders says.</summary>
    /// <param name="question">Whose offices.</param>
    /// <param name="register">The register; it tells which offices one person holds at a time.</param>
    public People Ask(PeopleQuestion question, ActorRegister register) => Read(connection => PeopleAnswers.Of(connection, question, register, _kept));

    /// <summary>What was done and said between two actors, day by day.</summary>
    public Timeline Ask(TimelineQuestion question) => Read(connection => TimelineAnswers.Of(connection, question));

    /// <summary>On which issues two actors have fallen silent towards each other.</summary>
    public Silence Ask(SilenceQuestion question) => Read(connection => SilenceAnswers.Of(connection, question));

    /// <summary>The reports that hold words, the best first.</summary>
    public SearchResult Ask(SearchQuestion question) => Read(connection => SearchAnswers.Of(connection, question));

    /// <summary>One report with its text and all that was found in it by its newest coding; null where the record does not have it.</summary>
    public RecordedReport? Report(ReportId id) => Read(connection => ReportAnswers.Whole(connection, id));

    /// <summary>Where a finding comes from; null where the record does not have it.</summary>
    public Why? Why(FindingId id) => Read(connection => WhyAnswers.Of(connection, id));

    /// <summary>Where something that the record tells comes from: what it rests on, what was folded into it, what was set aside.</summary>
    /// <param name="question">What it is.</param>
    /// <param name="register">The register; it tells which offices one person holds at a time.</param>
    /// <param name="quadOf">Quad class of a PLOVER type, or null.</param>
    public WhyAnswer Ask(WhyQuestion question, ActorRegister register, Func<string, string?> quadOf) =>
        Read(connection => new OriginAnswers(connection, question, register, quadOf, _kept).Answer());

    /// <summary>The findings whose names begin as <paramref name="beginning"/> does, at most twenty, in order; empty where there is none.</summary>
    public ImmutableArray<FindingId> Matching(string beginning) => Read(connection => WhyAnswers.Matching(connection, beginning));

    /// <summary>Adds a file to a layer, all or nothing, and makes the layer where there is none. The record itself stays as it is.</summary>
    public LayerAddition AddLayer(LayerFile file) => WithWriter(connection => LayerRows.Add(connection, file));

    /// <summary>Takes a layer away; false where there is none of the name.</summary>
    public bool RemoveLayer(string name) => WithWriter(connection => LayerRows.Remove(connection, name));

    /// <summary>The layers, by name.</summary>
    public ImmutableArray<Layer> Layers() => Read(LayerAnswers.All);

    /// <summary>How the record and its layers tell of two states, layer after layer and month after month; months in which neither has an event are left out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="quadOf">Quad class of a PLOVER type, or null.</param>
    public ImmutableArray<LayerMonth> Ask(LayerComparisonQuestion question, Func<string, string?> quadOf) =>
        Read(connection => LayerAnswers.Compare(connection, question, quadOf));

    /// <summary>How much the record holds.</summary>
    public RecordSize Size() => Read(ReportAnswers.Size);

    /// <summary>
    /// Adds a correction: a row of its own, never an overwrite. Lists, counts and pages tell the corrected reading from then on, also when the report
    /// is coded anew.
    /// </summary>
    /// <returns>The correction's lasting name; null where the record does not have what it is about.</returns>
    public string? Correct(NewCorrection correction) => Write(() => Writer().Correct(correction));

    /// <summary>The corrections, in the order they were made.</summary>
    public ImmutableArray<Correction> Corrections() => Read(CorrectionAnswers.All);

    /// <summary>The findings that are most worth a reader's look: uncertain, and many counts hang on them alone.</summary>
    /// <param name="top">Most findings.</param>
    public ImmutableArray<ReviewLine> Review(int top) => Read(connection => ReviewAnswers.Top(connection, top));

    /// <summary>
    /// Opens a record as the machine coded it: a copy with all corrections withdrawn, which goes when it is disposed; the record itself where it has none.
    /// </summary>
    public static Record OpenAsCoded(string path)
    {
        var record = Open(path);
        var holding = record.Corrections().Where(static correction => correction.State != CorrectionState.Withdrawn && correction.Act != CorrectionAct.Withdraw).ToList();
        if (holding.Count == 0)
            return record;
        using (record)
        {
            var folder = Directory.CreateTempSubdirectory("rapport-as-coded-");
            var copy = System.IO.Path.Combine(folder.FullName, System.IO.Path.GetFileName(path));
            record.CopyTo(copy);
            var asCoded = new Record(new RecordFile(copy), RecordAccess.Write) { _folder = folder };
            foreach (var correction in holding)
                asCoded.Correct(new NewCorrection
                {
                    Act = CorrectionAct.Withdraw,
                    Withdraws = correction.Name,
                    Author = "",
                    Made = correction.Made,
                    Reason = "",
                });
            return asCoded;
        }
    }

    /// <summary>The inputs that the record was made from, in the order they were added.</summary>
    public ImmutableArray<RunInput> Inputs() => Read(ManifestAnswers.Inputs);

    /// <summary>How far inputs were read by runs like this one, wherever they lay: those that may be this input, to be known by the hash of their first bytes; whole ones first, then the farthest.</summary>
    /// <param name="run">A run: its program, pack and options count.</param>
    /// <param name="path">The input as its user named it; the endings of the name count, as a format may be told by them.</param>
    /// <param name="length">Its length.</param>
    public ImmutableArray<InputReached> Reached(Run run, string path, long length) => Read(connection => ManifestAnswers.Reached(connection, run, path, length));

    /// <summary>The run that read and coded the report as it stands; null where that is not known.</summary>
    public Run? RunOf(ReportId id) => Read(connection => ManifestAnswers.RunOf(connection, id));

    /// <summary>"sha256:…" over all that was found in all reports: records that hold the same have the same, whatever the order they were made in.</summary>
    public string ContentHash() => _file.Guard(() =>
    {
        using var content = Content();
        return content.Hash();
    });

    /// <summary>
    /// The reports whose newest codings here and in another record are not the same, in the order of their lasting names.
    /// </summary>
    /// <param name="other">The other record.</param>
    /// <param name="strict">Whether names within reports ("e1") count, which shift when a finding before them vanishes.</param>
    public IEnumerable<ReportDifference> Differences(Record other, bool strict)
    {
        using var own = _file.Guard(Content);
        using var others = other._file.Guard(other.Content);
        foreach (var difference in Comparison.Of(own, others, strict))
            yield return difference;
    }

    /// <summary>Checks the file, its references, and that the derived tables are what the facts give. Works on a copy.</summary>
    /// <param name="copy">Where the copy is made; it is deleted at the end.</param>
    public RecordCheck Check(string copy)
    {
        try
        {
            CopyTo(copy);
            return _file.Guard(() =>
            {
                using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
                target.Open();
                return RecordCheck.Of(target);
            });
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>A word that is another one whenever an answer may have changed: reports, corrections, inputs or layers came in or went.</summary>
    public string State() => Read(KeptAnswers.State);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Readers go first: the last connection that may write takes the write-ahead log away.
        _file.Release();
        lock (_writing)
        {
            _appender?.Checkpoint();
            _appender?.Dispose();
            _appender = null;
        }

        _folder?.Delete(recursive: true);
    }

    /// <summary>Opens a record with a list of migrations of its own.</summary>
    internal static Record Open(string path, RecordAccess access, ImmutableArray<string> migrations)
    {
        var file = new RecordFile(path);
        file.Verify(access, migrations);
        return new(file, access);
    }

    /// <summary>Limits the file to a number of pages, as a full disk would.</summary>
    internal void LimitPages(int pages) => RecordFile.Execute(Writer().Connection, $"PRAGMA max_page_count = {pages}");

    /// <summary>How long an append waits for another writer.</summary>
    internal void WaitAtMost(int seconds) => Writer().Connection.DefaultTimeout = seconds;

    private static Record Fresh(string path)
    {
        var file = new RecordFile(path);
        file.Create(RecordFile.Migrations);
        return new(file, RecordAccess.Write);
    }

    private T Write<T>(Func<T> change)
    {
        if (_access != RecordAccess.Write)
            throw new RecordException(Path, RecordProblem.ReadOnly, "the record is open for reading only", "open it for writing");
        lock (_writing)
            return _file.Guard(() =>
            {
                var result = change();
                if (new FileInfo(Path + "-wal") is { Exists: true, Length: > LargestLog })
                    _appender!.Checkpoint();
                return result;
            });
    }

    private void CopyTo(string copy) => Read(connection =>
    {
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        target.Open();
        connection.BackupDatabase(target);
        return true;
    });

    private RecordContent Content() => new(_file.OpenForReading());

    private Appender Writer() => _appender ??= new Appender(_file.OpenForWriting());

    internal T Read<T>(Func<SqliteConnection, T> question) => _file.Guard(() =>
    {
        using var connection = _file.OpenForReading();
        return question(connection);
    });

    /// <summary>The rows of a panel, pair after pair, each from the first to the last stretch of the span; read as the caller takes them.</summary>
    public IEnumerable<DyadPeriod> Each(PanelQuestion question) => Stream(connection => PanelAnswers.Each(connection, question, _kept));

    internal T WithWriter<T>(Func<SqliteConnection, T> change)
    {
        if (_access != RecordAccess.Write)
            throw new RecordException(Path, RecordProblem.ReadOnly, "the record is open for reading only", "open it for writing");
        lock (_writing)
            return _file.Guard(() => change(Writer().Connection));
    }

    private IEnumerable<T> Stream<T>(Func<SqliteConnection, IEnumerable<T>> question)
    {
        using var connection = _file.Guard(_file.OpenForReading);
        using var snapshot = _file.Guard(() => connection.BeginTransaction(deferred: true));
        using var items = question(connection).GetEnumerator();
        while (_file.Guard(items.MoveNext))
            yield return items.Current;
    }
}
