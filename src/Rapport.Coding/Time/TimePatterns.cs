using System.Text.RegularExpressions;

namespace Rapport.Coding.Time;

/// <summary>The shapes of English words for time.</summary>
internal static partial class TimePatterns
{
    private const string Month =
        @"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)";

    private const string Weekday = @"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private const string Day = @"\d{1,2}(?!\d)(?:st|nd|rd|th)?";
    private const string Year = @"(?:18|19|20)\d{2}";
    private const string To = @"\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\band\b)\s*";
    private const string Count = @"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an)";
    private const string NoMore = @"(?=\s*(?:[,.;:)]|$|in\b|at\b|to\b|for\b|with\b|on\b|as\b|and\b|the\b))";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Limit = 1000;

    /// <summary>"Feb. 10", "Friday, February 10, 2021", "May 10-12", "June 30 - July 2".</summary>
    [GeneratedRegex($@"\b(?:{Weekday},?\s+\(?)?(?<m>{Month})\s+(?<d>{Day})(?:{To}(?:(?<m2>{Month})\s+(?<d2>{Day})|(?<d2>{Day}){NoMore}))?(?:,?\s+(?<y>{Year})\b)?(?![\w%])", Options, Limit)]
    public static partial Regex MonthDay();

    /// <summary>"10 February 2021", "19 to 20 November", "28 February to 6 March".</summary>
    [GeneratedRegex($@"\b(?:{Weekday},?\s+)?(?<d>{Day})(?:(?:\s+(?:of\s+)?(?<m0>{Month}))?{To}(?<d2>{Day}))?\s+(?:of\s+)?(?<m>{Month})(?:,?\s+(?<y>{Year})\b)?(?!\w)", Options, Limit)]
    public static partial Regex DayMonth();

    /// <summary>"2021-02-10".</summary>
    [GeneratedRegex(@"\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\w-])", Options, Limit)]
    public static partial Regex Iso();

    /// <summary>"February 2021", "mid-August", "last October", "in March".</summary>
    [GeneratedRegex($@"\b(?:(?<part>(?i:mid|early|late))[\s-]+|(?<which>(?i:last|next|this|in|since|until|till|by|during|from|through|before|after|of))\s+)?(?:(?<inner>(?i:mid|early|late))[\s-]+)?(?<m>{Month})(?:,?\s+(?:of\s+)?(?<y>{Year})\b)?(?![\w-])", Options, Limit)]
    public static partial Regex MonthAlone();

    /// <summary>"in 2014", "since 2018", "from 2010 to 2015", "late 2020".</summary>
    [GeneratedRegex($@"\b(?i:in|since|by|until|till|from|of|during|after|before|through|to|between|and|late|early|mid|end)[\s-]+(?:(?i:early|late|mid)[\s-]+)?(?<y>{Year})(?:{To}(?<y2>{Year}))?(?![\w%-])(?!,\d)", Options, Limit)]
    public static partial Regex YearAlone();

    /// <summary>"in the 1990s".</summary>
    [GeneratedRegex(@"\b(?:18|19|20)\d0s\b", Options, Limit)]
    public static partial Regex Decade();

    /// <summary>"Friday", "last Saturday", "Tuesday night", "Monday to Wednesday".</summary>
    [GeneratedRegex($@"\b(?:(?<which>(?i:last|next|this coming|this past|this|the previous|the following|coming|Good|Black|Bloody|Easter|Palm|Ash|Holy|Super))\s+)?(?<w>{Weekday})(?:{To}(?<w2>{Weekday}))?(?<part>\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night))?\b", Options, Limit)]
    public static partial Regex WeekdayName();

    /// <summary>"today", "the day before yesterday", "last night", "this morning".</summary>
    [GeneratedRegex(@"\b(?i:(?<before>the\s+day\s+before\s+yesterday)|(?<after>the\s+day\s+after\s+tomorrow)|(?<yesterday>yesterday|last\s+night)(?:\s+(?:morning|afternoon|evening|night))?|(?<tomorrow>tomorrow)(?:\s+(?:morning|afternoon|evening|night))?|(?:(?:earlier|later|late|early)\s+)?(?<today>today|tonight|this\s+(?:morning|afternoon|evening)))\b", Options, Limit)]
    public static partial Regex NearDay();

    /// <summary>"earlier this month", "last year", "next week", "the coming days".</summary>
    [GeneratedRegex(@"\b(?i:(?:(?<shift>earlier|later|late|early)\s+)?(?<which>this|last|next|the\s+(?:past|last|previous|coming|next|following|current)|recent|coming)\s+(?:(?:few|several|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})\s+)?(?<unit>hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|century|spring|summer|autumn|fall|winter))\b", Options, Limit)]
    public static partial Regex Period();

    /// <summary>"three days ago", "weeks ago", "a decade ago".</summary>
    [GeneratedRegex($@"\b(?i:(?:(?<n>{Count})\s+|several\s+|(?:a\s+)?few\s+|many\s+)?(?<unit>hours?|days?|weeks?|months?|years?|decades?)\s+ago)\b", Options, Limit)]
    public static partial Regex Ago();

    /// <summary>"within two months".</summary>
    [GeneratedRegex($@"\b(?i:within\s+(?:(?:the\s+(?:next|coming)\s+)?{Count}\s+|(?:a\s+)?few\s+|several\s+)?(?:hours?|days?|weeks?|months?|years?))\b", Options, Limit)]
    public static partial Regex Within();

    /// <summary>Whether a line has any word or figure that may name a time; most sentences have none.</summary>
    [GeneratedRegex(@"\d|(?i:days?\b|tomorrow|tonight|morning|afternoon|evening|night\b|week|month|year|decade|\bago\b|within|hours?\b|century|spring|summer|autumn|\bfall\b|winter|quarter)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun)", Options, Limit)]
    public static partial Regex AnyTime();
}
