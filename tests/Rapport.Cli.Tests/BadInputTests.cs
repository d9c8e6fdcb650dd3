using System.Text;

namespace Rapport.Cli.Tests;

/// <summary>What cannot be used is told in one line with file, place and remedy, and nothing of the program's insides.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Sentence = "Norway thanked Kenya on Monday for its help.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("empty.txt", "", "", "the file is empty; give a report")]
    [InlineData("picture.txt", "PNG\0\u0001\u0002IEND\0", ", byte 3", "the file is no text but binary; give ")]
    [InlineData("picture.jsonl", "PNG\0\u0001\n\u0002IEND\n\0", ", byte 3", "the file is no text but binary; give ")]
    [InlineData("mixed.txt", "A \u00FF\u00FE\u00C3\u0028 b", ", byte 2", "the bytes are not UTF-8 nor any other encoding that can be told; save the file as UTF-8")]
    [InlineData("half.jsonl", "{\"text\":\"Norway tha", ", line 1", "the JSON breaks off or is wrong at byte 20 of the line; write ")]
    [InlineData("latin.jsonl", "{\"text\":\"caf\u00E9\"}", ", line 1", "byte 13 of the line is not UTF-8; save the file as UTF-8")]
    public void A_file_of_which_nothing_can_be_read_is_told(string name, string letters, string place, string told) =>
        AssertLeftOut(folder.Write(name, Encoding.Latin1.GetBytes(letters)), place, told);

    [Fact]
    public void A_path_that_leads_nowhere_is_told() => AssertLeftOut(folder["nowhere.txt"], "", "there is no such file; check the path");

    [Fact]
    public void A_report_of_50_MB_is_told()
    {
        var path = folder["long.txt"];
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence + "\n", 20_000)));
        using (var stream = File.Create(path))
            while (stream.Length <= 50_000_000)
                stream.Write(page);

        AssertLeftOut(path, "", "the report is longer than 50000000 bytes; cut it into single reports");
    }

    [Fact]
    public void A_line_of_50_MB_is_left_out_and_the_rest_is_read()
    {
        var path = folder["long.jsonl"];
        using (var writer = new StreamWriter(path))
        {
            writer.Write($"{{\"text\":\"{Sentence}\"}}\n{{\"text\":\"");
            for (var block = 0; block < 51; block++)
                writer.Write(new string('a', 1_000_000));
            writer.Write($"\"}}\n{{\"text\":\"{Sentence} Kenya listened.\"}}\n");
        }

        AssertOneOfThreeIsLeftOut(path, "the report is longer than 50000000 bytes; cut it into single reports");
    }

    [Fact]
    public void Half_a_line_is_left_out_and_the_rest_is_read() =>
        AssertOneOfThreeIsLeftOut(
            folder.Write("half.jsonl", $"{{\"text\":\"{Sentence}\"}}\n{{\"text\":\"Norway tha\n{{\"text\":\"Kenya praised Norway.\"}}\n"),
            "the JSON breaks off or is wrong at byte 20 of the line; write one whole JSON object a line");

    [Theory]
    [InlineData("utf-16", "report.txt", Sentence)]
    [InlineData("utf-16BE", "report.txt", Sentence)]
    [InlineData("utf-16", "report.jsonl", "{\"text\":\"" + Sentence + "\"}\n")]
    public void Utf_16_without_a_mark_is_read_as_the_same_in_utf_8(string encoding, string name, string letters)
    {
        var wide = RapportProcess.Run("read", folder.Write(name, Encoding.GetEncoding(encoding).GetBytes(letters)), "--format", "json").WithoutTrace();
        var plain = RapportProcess.Run("read", folder.Write(name, letters), "--format", "json");

        Assert.Equal((0, ""), (wide.ExitCode, wide.Words));
        Assert.Equal(plain.Output, wide.Output);
    }

    [Fact]
    public void A_missing_language_model_is_told() =>
        AssertUnusable(Program(static (_, _) => null), "models/english.model: the language model is missing; build or install the program anew");

    [Fact]
    public void A_truncated_language_model_is_told() =>
        AssertUnusable(
            Program(static (name, bytes) => name == "english.model" ? bytes[..(bytes.Length / 3)] : bytes),
            "models/english.model: the language model is damaged: it ends too early; restore the model");

    [Fact]
    public void A_language_model_of_another_version_is_told() =>
        AssertUnusable(
            Program(static (name, bytes) => name == "english.model" ? [.. bytes[..8], 99, 0, 0, 0, .. bytes[12..]] : bytes),
            "models/english.model: the language model has format version 99, this program reads version 4; restore the model");

    [Fact]
    public void A_missing_pack_is_told()
    {
        var program = Program(static (_, bytes) => bytes);
        File.Delete(Path.Combine(program, "rapport.pack"));

        AssertUnusable(program, "rapport.pack: the resource pack is missing; build or install the program anew");
    }

    [Fact]
    public void A_pack_of_another_version_is_told()
    {
        var pack = File.ReadAllBytes(Path.Combine(RapportProcess.Folder, "rapport.pack"));
        AssertPackIsRefused([.. pack[..8], 99, 0, 0, 0, .. pack[12..]], "the pack has version 99 of the format and this program reads version 7; write a new one");
    }

    [Fact]
    public void A_truncated_pack_is_told()
    {
        var pack = File.ReadAllBytes(Path.Combine(RapportProcess.Folder, "rapport.pack"));
        AssertPackIsRefused(pack[..(pack.Length / 2)], "the pack is cut off or damaged; write a new one");
    }

    [Fact]
    public void A_text_named_as_a_pack_is_told() => AssertPackIsRefused([.. "This is no pack."u8], "the file is no resource pack; write a new one");

    [Fact]
    public void A_lexicon_with_an_error_is_told_with_its_line()
    {
        var data = Path.GetFullPath(Path.Combine(RapportProcess.Folder, "../../../../../data"));
        var lexicon = folder.Write("own.md", "## Thanks\n\n```rule thanks/own\nevent     CONSULT\nwhen      A {thank with B\n```\n```example\nNorway thanked Kenya.\n=> CONSULT NOR,KEN\n```\n");

        var run = RapportProcess.Run("compile", data, "--lexicon", lexicon, "--out", folder["own.pack"]).WithoutTrace();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@":5: .+; .+$", Assert.Single(run.WordLines));
        Assert.StartsWith(lexicon, run.Words, StringComparison.Ordinal);
    }

    /// <summary>Reads and adds a file of which nothing is taken.</summary>
    private void AssertLeftOut(string path, string place, string told)
    {
        var read = RapportProcess.Run("read", path).WithoutTrace();
        var add = RapportProcess.Run("add", path, "--record", folder["ledger.rapport"]).WithoutTrace();

        Assert.Equal((1, ""), (read.ExitCode, read.Output));
        Assert.StartsWith($"{path}{place}: {told}", Assert.Single(read.WordLines), StringComparison.Ordinal);
        Assert.Equal((1, 2), (add.ExitCode, add.WordLines.Length));
        Assert.StartsWith($"left out 1: {told}", add.WordLines[0], StringComparison.Ordinal);
        Assert.EndsWith($"({path}{place})", add.WordLines[0], StringComparison.Ordinal);
        Assert.Contains("0 added, 0 known already, 1 left out", add.WordLines[1], StringComparison.Ordinal);
    }

    /// <summary>Reads and adds a file whose second report of three is broken.</summary>
    private void AssertOneOfThreeIsLeftOut(string path, string told)
    {
        var read = RapportProcess.Run("read", path, "--format", "jsonl").WithoutTrace();
        var add = RapportProcess.Run("add", path, "--record", folder["ledger.rapport"]).WithoutTrace();

        Assert.Equal((0, 2), (read.ExitCode, read.Output.Count('\n')));
        Assert.Equal([$"{path}, line 2: {told}", "read 2, left out 1"], read.WordLines);
        Assert.Equal(0, add.ExitCode);
        Assert.Equal($"left out 1: {told} ({path}, line 2)", add.WordLines[0]);
        Assert.Contains("2 added, 0 known already, 1 left out", add.WordLines[^1], StringComparison.Ordinal);
    }

    private static void AssertUnusable(string program, string told)
    {
        var run = RapportProcess.RunFrom(program, "read", Path.Combine(RapportProcess.Folder, "samples", "call.txt")).WithoutTrace();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(Path.Combine(program, told), Assert.Single(run.WordLines), StringComparison.Ordinal);
    }

    private void AssertPackIsRefused(byte[] pack, string told)
    {
        var path = folder.Write("own.pack", pack);
        var run = RapportProcess.Run("read", Path.Combine(RapportProcess.Folder, "samples", "call.txt"), "--pack", path).WithoutTrace();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{path}: {told}", Assert.Single(run.WordLines), StringComparison.Ordinal);
    }

    /// <summary>A copy of the program with other models: what <paramref name="model"/> makes of each file, none where it makes null.</summary>
    private string Program(Func<string, byte[], byte[]?> model)
    {
        var program = folder["program"];
        Directory.CreateDirectory(Path.Combine(program, "models"));
        foreach (var file in Directory.EnumerateFiles(RapportProcess.Folder))
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RapportProcess.Folder, "models")))
            if (model(Path.GetFileName(file), File.ReadAllBytes(file)) is { } bytes)
                File.WriteAllBytes(Path.Combine(program, "models", Path.GetFileName(file)), bytes);
        return program;
    }
}
