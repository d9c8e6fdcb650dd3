using System.IO.Compression;
using System.Text;

namespace Rapport.Fuzzing;

/// <summary>Documents of Word and RTF to begin with.</summary>
internal static class OfficeSeeds
{
    private const string Words = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Talks</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Norway </w:t></w:r><w:del><w:r><w:delText>did not </w:delText></w:r></w:del><w:r><w:t>thanked</w:t><w:tab/><w:t>Kenya.</w:t><w:br/></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Two ministers.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>It was glad.</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
        """;

    /// <summary>A document that is packed without being made smaller, so that a damage is one of its words.</summary>
    public static byte[] Docx
    {
        get
        {
            using var packed = new MemoryStream();
            using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
                foreach (var (name, part) in (ReadOnlySpan<(string, string)>)[("[Content_Types].xml", "<Types/>"), ("word/document.xml", Words)])
                {
                    using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                    entry.Write(Encoding.UTF8.GetBytes(part));
                }
            return packed.ToArray();
        }
    }

    /// <summary>Letters by number, in several encodings, groups that are passed over, tables and binary parts.</summary>
    public static IEnumerable<byte[]> Rtf =>
    [
        @"{\rtf1\ansi\ansicpg1251\uc1{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset128 Mincho;}}{\info{\title Talks}}\f0 \'cc\'ee\'f1\'ea\'e2\'e0\par \u1052?\u1086?\par\f1 \'93\'fa\'96\'7b\par{\*\generator x;}{\v hidden}\trowd\intbl Norway\cell Kenya\cell\row\pard Norway thanked Kenya.\line\emdash\~\_\bin3 abc\par}"u8.ToArray(),
        @"{\rtf1\mac{\field{\*\fldinst HYPERLINK ""https://gazette.example""}{\fldrslt Norway}} thanked {\pict\pngblip 89504e47}{\upr{a}{\*\ud{\uc0\u75 enya}}}.\par\page}"u8.ToArray(),
    ];
}
