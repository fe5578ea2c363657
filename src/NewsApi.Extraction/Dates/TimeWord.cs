using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>What a word says about time.</summary>
/// <param name="Value">A number, a TIMEX3 designator or the word itself, by class.</param>
internal readonly record struct TimeWord(TimeWordClass Class, string Value)
{
    /// <summary>The value of the classes that carry numbers.</summary>
    public int Number { get; } =
        int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>The classes of <c>Dates/time-words.tsv</c>.</summary>
internal enum TimeWordClass
{
    None,
    Month,
    Weekday,
    Weekdays,
    Unit,
    Number,
    Ordinal,
    Season,
    Part,
    Day,
    Vague,
    Set,
    Relative,
    Modifier,
    Preposition,

    /// <summary>Words that may begin a time expression and are of no other class.</summary>
    Opener,

    /// <summary>"the", "that", "these".</summary>
    Definite,

    /// <summary>"a", "an".</summary>
    Indefinite,

    /// <summary>Words that may stand in a time expression behind "the" or "a" and are of no other class.</summary>
    BehindArticle,

    /// <summary>"at" the moment, "to" date.</summary>
    VagueOpener,

    /// <summary>"eighties" (1980).</summary>
    Decade,

    /// <summary>"third-quarter", "Q3".</summary>
    Quarter,

    /// <summary>"year-ago", "year-earlier".</summary>
    YearAgo,

    /// <summary>Behind a number they say that it is no year: "2000 people".</summary>
    Counted,

    /// <summary>Before a number they say that it is no year: "about 2000".</summary>
    Approximate,

    /// <summary>Before a distance: "about", "nearly".</summary>
    Hedge,

    /// <summary>Between a number and a unit: "two more weeks".</summary>
    Between,

    /// <summary>Before a duration: "the past", "the first".</summary>
    DurationRelative,

    /// <summary>Before units without a number they say that a duration is meant: "for years".</summary>
    DurationBefore,

    /// <summary>Large numbers, behind which "a year" is a rate.</summary>
    Million,

    /// <summary>What a year or day is the measure of: "annual sales".</summary>
    Amount,

    /// <summary>"GMT", "EST".</summary>
    Zone,

    /// <summary>"same" (0), "next" (1) day.</summary>
    SameDay,

    /// <summary>"recent" years, "coming" weeks.</summary>
    VagueAdjective,

    /// <summary>Before a weekday they make a name: "Black Friday".</summary>
    NameBeforeDay,

    /// <summary>First words of holidays.</summary>
    Holiday,
}
