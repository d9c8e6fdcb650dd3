using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rapport.Fuzzing;

/// <summary>Files of PDF to begin with, made object by object.</summary>
internal static class PdfSeeds
{
    private static readonly byte[] Page = "BT /F 12 Tf 72 700 Td (Talks in Oslo) Tj 0 -40 Td (Norway's foreign minister thanked the govern-) Tj 0 -14 Td [(ment of )-250(Kenya.)] TJ ET"u8.ToArray();

    /// <summary>Two columns of lines with a running foot; the same packed; objects and table of references packed, as PDF has it since 1.5.</summary>
    public static IEnumerable<byte[]> All
    {
        get
        {
            yield return Classic(Stream("", Page));
            yield return Classic(Stream("/Filter /FlateDecode", Packed(Page)));
            yield return Classic(Stream("/Filter [/ASCIIHexDecode]", Encoding.ASCII.GetBytes(Convert.ToHexString(Page) + ">")));
            yield return WithPackedObjects();
        }
    }

    private static byte[] Classic(byte[] content)
    {
        byte[][] objects =
        [
            .. Shared().Select(Encoding.ASCII.GetBytes),
            content,
            "<< /Title (Talks of Norway and Kenya) /CreationDate (D:20240308100000Z) >>"u8.ToArray(),
        ];
        var file = new List<byte>("%PDF-1.4\n"u8.ToArray());
        var places = new List<int>();
        foreach (var (body, index) in objects.Select(static (body, index) => (body, index)))
        {
            places.Add(file.Count);
            file.AddRange([.. Ascii($"{index + 1} 0 obj\n"), .. body, .. "\nendobj\n"u8]);
        }
        var table = file.Count;
        file.AddRange(Ascii($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
            file.AddRange(Ascii($"{place:0000000000} 00000 n \n"));
        file.AddRange(Ascii($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info {objects.Length} 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return [.. file];
    }

    private static byte[] WithPackedObjects()
    {
        var (heads, bodies) = (new StringBuilder(), new StringBuilder());
        var shared = Shared();
        for (var index = 0; index < shared.Length; index++)
        {
            heads.Append(CultureInfo.InvariantCulture, $"{index + 1} {bodies.Length} ");
            bodies.Append(shared[index]).Append(' ');
        }
        var file = new List<byte>("%PDF-1.5\n"u8.ToArray());
        var contentPlace = file.Count;
        file.AddRange([.. "5 0 obj\n"u8, .. Stream("", Page), .. "\nendobj\n"u8]);
        var packedPlace = file.Count;
        file.AddRange([.. "6 0 obj\n"u8, .. Stream($"/Type /ObjStm /N {shared.Length} /First {heads.Length} /Filter /FlateDecode", Packed(Encoding.ASCII.GetBytes($"{heads}{bodies}"))), .. "\nendobj\n"u8]);
        var table = file.Count;
        byte[] rows = [0, 0, 0, 0, .. Enumerable.Range(0, shared.Length).SelectMany(static index => (byte[])[2, 0, 6, (byte)index]), .. Row(contentPlace), .. Row(packedPlace), .. Row(table)];
        file.AddRange([.. "7 0 obj\n"u8, .. Stream("/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R", rows), .. Ascii($"\nendobj\nstartxref\n{table}\n%%EOF\n")]);
        return [.. file];
    }

    private static byte[] Row(int place) => [1, (byte)(place >> 8), (byte)place, 0];

    /// <summary>The first four objects: catalog, list of pages, the page with its text in the fifth, its font.</summary>
    private static string[] Shared() =>
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ];

    private static byte[] Stream(string fields, byte[] bytes) => [.. Ascii($"<< {fields} /Length {bytes.Length} >>\nstream\n"), .. bytes, .. "\nendstream"u8];

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}
