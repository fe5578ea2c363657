namespace NewsApi.Extraction.Dates;

/// <summary>Tells how a token may begin a time expression; most tokens begin none, and are passed over.</summary>
internal static class TimeStarts
{
    private const TimeStart Article = TimeStart.Definite | TimeStart.Indefinite;

    public static TimeStart Of(TimeCursor at)
    {
        var start = Here(at);
        // "the" and "a" are the commonest words, and few of them begin a time.
        if ((start & ~Article) == TimeStart.None && start != TimeStart.None)
            return Here(at.Move(1)) == TimeStart.None ? TimeStart.None : start;
        return start & ~TimeStart.BehindArticle;
    }

    private static TimeStart Here(TimeCursor at)
    {
        if (!at.IsInside)
            return TimeStart.None;
        var text = at.Text;
        var start = TimeStart.None;
        if (char.IsAsciiDigit(text[0]))
            start = TimeStart.Digit;
        else if (text.Contains('-', StringComparison.Ordinal))
            start = TimeStart.Hyphen;
        foreach (var word in at.Tokens.Words[at.At])
            start |= Of(word.Class);
        return start;
    }

    private static TimeStart Of(TimeWordClass kind) =>
        kind switch
        {
            TimeWordClass.Month => TimeStart.Month,
            TimeWordClass.Weekday => TimeStart.Weekday,
            TimeWordClass.Weekdays => TimeStart.Weekdays,
            TimeWordClass.Unit => TimeStart.Unit,
            TimeWordClass.Number => TimeStart.Number,
            TimeWordClass.Ordinal => TimeStart.Ordinal,
            TimeWordClass.Season => TimeStart.Season,
            TimeWordClass.Part => TimeStart.Part,
            TimeWordClass.Day => TimeStart.Day,
            TimeWordClass.Vague or TimeWordClass.VagueAdjective or TimeWordClass.VagueOpener => TimeStart.Vague,
            TimeWordClass.Set => TimeStart.Set,
            TimeWordClass.Relative => TimeStart.Relative,
            TimeWordClass.Modifier => TimeStart.Modifier,
            TimeWordClass.Definite => TimeStart.Definite,
            TimeWordClass.Indefinite => TimeStart.Indefinite,
            TimeWordClass.Opener => TimeStart.Opener,
            TimeWordClass.Quarter => TimeStart.Quarter,
            TimeWordClass.YearAgo => TimeStart.YearAgo,
            TimeWordClass.Hedge => TimeStart.Hedge,
            TimeWordClass.Holiday => TimeStart.Holiday,
            TimeWordClass.DurationRelative => TimeStart.DurationRelative,
            TimeWordClass.Decade => TimeStart.Decade,
            TimeWordClass.BehindArticle or TimeWordClass.SameDay => TimeStart.BehindArticle,
            _ => TimeStart.None,
        };
}
