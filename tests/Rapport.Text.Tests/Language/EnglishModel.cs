namespace Rapport.Text.Tests.Language;

/// <summary>The model of the repository, read once for all tests of a class.</summary>
public sealed class EnglishModel
{
    /// <summary>Reads the model.</summary>
    public EnglishModel()
    {
        using var stream = File.OpenRead(Path);
        Annotator = Annotator.Read(stream, Path);
    }

    /// <summary>Where the model lies.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Root(), "data", "models", "english.model");

    /// <summary>The annotator.</summary>
    public Annotator Annotator { get; }

    /// <summary>The sentences of a text without sections.</summary>
    public Sentence[] Sentences(string text) => [.. Annotator.Annotate(new Document { Id = "own", Text = text }).Sentences];

    /// <summary>The words of each sentence, divided by spaces.</summary>
    public string[] Words(string text) => [.. Sentences(text).Select(sentence => string.Join(' ', sentence.Forms))];

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Rapport.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests do not run inside a checkout.");
    }
}
