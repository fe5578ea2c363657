namespace NewsApi.Extraction.Dates;

/// <summary>What a token is that may begin a time expression; each rule is tried only where it may match.</summary>
[Flags]
internal enum TimeStart
{
    None = 0,
    Digit = 1 << 0,
    Hyphen = 1 << 1,
    Month = 1 << 2,
    Weekday = 1 << 3,
    Weekdays = 1 << 4,
    Unit = 1 << 5,
    Number = 1 << 6,
    Ordinal = 1 << 7,
    Season = 1 << 8,
    Part = 1 << 9,
    Day = 1 << 10,
    Vague = 1 << 11,
    Set = 1 << 12,
    Relative = 1 << 13,
    Modifier = 1 << 14,

    /// <summary>"the", "that", "these".</summary>
    Definite = 1 << 15,

    /// <summary>"a", "an".</summary>
    Indefinite = 1 << 16,

    /// <summary>Other words that begin some expressions: "every", "several", "overnight".</summary>
    Opener = 1 << 17,
    Quarter = 1 << 18,
    YearAgo = 1 << 19,
    Hedge = 1 << 20,
    Holiday = 1 << 21,
    DurationRelative = 1 << 22,
    Decade = 1 << 23,

    /// <summary>Begins nothing itself; behind "the" it may belong to a time: "the time".</summary>
    BehindArticle = 1 << 24,
}
