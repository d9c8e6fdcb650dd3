using System.Text;
using System.Xml;

namespace Rapport.Formats.Office;

/// <summary>Reads the main part of a Word document. Document types in it are forbidden, so nothing is ever expanded or fetched.</summary>
internal static class DocxText
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>The paragraphs of a document, each on one line, and whether its style says that it is a caption.</summary>
    /// <param name="part">The XML of its main part.</param>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static IEnumerable<(string Line, bool IsCaption)> Paragraphs(Stream part)
    {
        using var xml = XmlReader.Create(part, Safe);
        var line = new StringBuilder();
        var isCaption = false;
        while (Next(xml))
        {
            if (xml.NamespaceURI is not (Word or StrictWord))
                continue;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "pStyle")
                isCaption = xml.GetAttribute("val", xml.NamespaceURI)?.Contains("caption", StringComparison.OrdinalIgnoreCase) == true;
            else if (xml.NodeType == XmlNodeType.Element)
                line.Append(Sign(xml.LocalName));
            if (xml.LocalName is "p" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
            {
                foreach (var broken in line.ToString().Split('\n'))
                    yield return (broken, isCaption);
                line.Clear();
                isCaption = false;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && !xml.IsEmptyElement)
                line.Append(Words(xml));
        }
    }

    /// <summary>Goes on to the next node, past what was struck out and the letters that stand in for pictures.</summary>
    private static bool Next(XmlReader xml)
    {
        var goesOn = xml.Read();
        while (goesOn && xml.NodeType == XmlNodeType.Element && xml.LocalName is "del" or "moveFrom" or "Fallback" or "instrText" or "tblPr" or "sectPr" && !xml.IsEmptyElement)
        {
            xml.Skip();
            goesOn = !xml.EOF;
        }
        return goesOn;
    }

    /// <summary>The letters of a run; the reader stands at its end then.</summary>
    private static string Words(XmlReader xml)
    {
        var words = new StringBuilder();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                words.Append(xml.Value);
        return words.ToString();
    }

    private static string Sign(string element) => element switch
    {
        "tab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "-",
        "tc" => "\t",
        _ => "",
    };
}
