namespace Rapport.Text.Reading;

/// <summary>A script of Unicode.</summary>
internal enum Script
{
    /// <summary>No letter, or of a script that is not told apart.</summary>
    None,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,

    /// <summary>Hiragana and katakana.</summary>
    Hiragana,
    Han,
}

/// <summary>Tells the scripts of letters.</summary>
internal static class Scripts
{
    /// <summary>The script of a letter, by the blocks of Unicode; none for what is no letter.</summary>
    public static Script Of(char letter) => letter switch
    {
        < (char)0x80 => char.IsAsciiLetter(letter) ? Script.Latin : Script.None,
        _ when !char.IsLetter(letter) => Script.None,
        < (char)0x250 or (>= (char)0x1E00 and < (char)0x1F00) => Script.Latin,
        >= (char)0x370 and < (char)0x400 or (>= (char)0x1F00 and < (char)0x2000) => Script.Greek,
        >= (char)0x400 and < (char)0x530 => Script.Cyrillic,
        >= (char)0x530 and < (char)0x590 => Script.Armenian,
        >= (char)0x590 and < (char)0x600 => Script.Hebrew,
        >= (char)0x600 and < (char)0x780 or (>= (char)0x8A0 and < (char)0x900) or (>= (char)0xFB50 and < (char)0xFE00) or (>= (char)0xFE70 and < (char)0xFEFF) => Script.Arabic,
        >= (char)0x900 and < (char)0x980 => Script.Devanagari,
        >= (char)0x980 and < (char)0xA00 => Script.Bengali,
        >= (char)0xA00 and < (char)0xA80 => Script.Gurmukhi,
        >= (char)0xA80 and < (char)0xB00 => Script.Gujarati,
        >= (char)0xB80 and < (char)0xC00 => Script.Tamil,
        >= (char)0xC00 and < (char)0xC80 => Script.Telugu,
        >= (char)0xC80 and < (char)0xD00 => Script.Kannada,
        >= (char)0xD00 and < (char)0xD80 => Script.Malayalam,
        >= (char)0xD80 and < (char)0xE00 => Script.Sinhala,
        >= (char)0xE00 and < (char)0xE80 => Script.Thai,
        >= (char)0xE80 and < (char)0xF00 => Script.Lao,
        >= (char)0x1000 and < (char)0x10A0 => Script.Myanmar,
        >= (char)0x10A0 and < (char)0x1100 or (>= (char)0x1C90 and < (char)0x1CC0) or (>= (char)0x2D00 and < (char)0x2D30) => Script.Georgian,
        >= (char)0x1100 and < (char)0x1200 or (>= (char)0xAC00 and < (char)0xD7B0) => Script.Hangul,
        >= (char)0x1200 and < (char)0x13A0 => Script.Ethiopic,
        >= (char)0x1780 and < (char)0x1800 => Script.Khmer,
        >= (char)0x3040 and < (char)0x3100 => Script.Hiragana,
        >= (char)0x3400 and < (char)0xA000 or (>= (char)0xF900 and < (char)0xFB00) => Script.Han,
        _ => Script.None,
    };
}
