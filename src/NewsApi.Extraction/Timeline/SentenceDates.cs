using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>Dates the clauses of one sentence.</summary>
internal sealed class SentenceDates
{
    // Further clauses of an endless sentence tell of other things.
    private const int Reach = 12;

    private readonly TextLayout layout;
    private readonly IReadOnlyList<TimeExpression> times;
    private readonly EventDate story;
    private readonly EventDate publication;
    private readonly List<Clause> clauses;
    private readonly EventDate?[] own;

    // What happened takes no date that is to come.
    private readonly EventDate?[] past;

    public SentenceDates(
        TextLayout layout,
        Sentence sentence,
        IReadOnlyList<TimeExpression> times,
        EventDate story,
        EventDate publication
    )
    {
        this.layout = layout;
        this.times = times;
        this.story = story;
        this.publication = publication;
        clauses = ClauseSplitter.Split(layout, sentence, times);
        own = OwnDates();
        past = [.. own.Select(date => date?.Start > publication.Start ? null : date)];
    }

    public void AddTo(List<DatedClause> dated)
    {
        var dates = new EventDate?[clauses.Count];
        for (var i = 0; i < clauses.Count; i++)
            dates[i] = own[i] ?? ByTense(i);
        for (var i = 0; i < clauses.Count; i++)
        {
            var date = dates[i] ?? Nearest(dates, i) ?? publication;
            dated.Add(new DatedClause(SpanOf(clauses[i]), date, BasisOf(i, date)));
        }
        foreach (var time in times)
        {
            if (AttributiveDate.NounOf(layout, time) is { } noun)
                dated.Add(new DatedClause(noun, time.Date!, DateBasis.Clause));
        }
    }

    private DateBasis BasisOf(int i, EventDate date) =>
        own[i] is not null ? DateBasis.Clause
        : date == publication ? DateBasis.Publication
        : date == story ? DateBasis.Story
        : DateBasis.Sentence;

    private EventDate? ByTense(int i) =>
        ClauseTenses.Of(layout, clauses[i]) switch
        {
            ClauseTense.Past => Nearest(past, i) ?? story,
            ClauseTense.Present or ClauseTense.Future => publication,
            // A clause without a verb is told with its neighbour.
            _ => Nearest(own, i),
        };

    // The clause before, else the one behind; but what is said to have happened does not date the saying.
    private EventDate? Nearest(EventDate?[] dates, int i)
    {
        for (var before = i - 1; before >= Math.Max(0, i - Reach); before--)
        {
            if (dates[before] is { } date)
                return date;
        }
        for (var behind = i + 1; behind < Math.Min(dates.Length, i + Reach); behind++)
        {
            if (layout.Tokens[clauses[behind].FirstToken].Text == "that")
                return null;
            if (dates[behind] is { } date)
                return date;
        }
        return null;
    }

    // The finest date in each clause.
    private EventDate?[] OwnDates()
    {
        var dates = new EventDate?[clauses.Count];
        var next = 0;
        for (var i = 0; i < clauses.Count; i++)
        {
            var end = SpanOf(clauses[i]).End;
            for (; next < times.Count && times[next].Span.Start < end; next++)
            {
                if (times[next].Date is not { } date || AttributiveDate.NounOf(layout, times[next]) is not null)
                    continue;
                if (dates[i] is null || date.Precision < dates[i]!.Precision)
                    dates[i] = date;
            }
            if (dates[i] is { Precision: not DatePrecision.Day, Kind: DateKind.Relative } period)
                dates[i] = DayWithin(period);
        }
        return dates;
    }

    // "Yesterday, at this year's conference": the day says it more exactly.
    private EventDate DayWithin(EventDate period) =>
        times
            .Take(Reach)
            .Select(time => time.Date)
            .FirstOrDefault(date =>
                date is { Precision: DatePrecision.Day } && date.Start >= period.Start && date.End <= period.End
            )
        ?? period;

    private TextSpan SpanOf(Clause clause) =>
        new(layout.Tokens[clause.FirstToken].Start, layout.Tokens[clause.TokenEnd - 1].End);
}
