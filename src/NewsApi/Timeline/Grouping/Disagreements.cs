using NewsApi.Archive;

namespace NewsApi.Timeline.Grouping;

/// <summary>In what the articles that tell one happening differ.</summary>
internal static class Disagreements
{
    public static IReadOnlyList<DisagreementResponse> Of(IReadOnlyList<Telling> tellings) =>
        tellings.Count < 2
            ? []
            :
            [
                .. Between(DisagreementKind.Date, null, MostExact(tellings).Select(t => (t.Event.Date.Edtf, t))),
                .. Numbers(tellings),
                .. Between(DisagreementKind.Tense, null, tellings.Select(t => (t.Event.Tense.Word(), t))),
            ];

    // "In May" does not contradict "on 3 May": of dates that lie within each other only the inner ones count.
    private static List<Telling> MostExact(IReadOnlyList<Telling> tellings)
    {
        var exact = tellings.Where(t => !tellings.Any(other => LiesWithin(other, t))).ToList();
        return exact.Exists(t => exact.Exists(other => other.First != t.First || other.Last != t.Last)) ? exact : [];
    }

    private static bool LiesWithin(Telling inner, Telling outer) =>
        inner.First >= outer.First
        && inner.Last <= outer.Last
        && (inner.First != outer.First || inner.Last != outer.Last);

    private static IEnumerable<DisagreementResponse> Numbers(IReadOnlyList<Telling> tellings) =>
        tellings
            .SelectMany(
                t => CountedNumbers.In(t.Event.Sentence?.Exact ?? t.Event.Title),
                (telling, number) => (telling, number)
            )
            .GroupBy(told => told.number.Of)
            .OrderBy(told => told.Key, StringComparer.Ordinal)
            .SelectMany(told =>
                Between(
                    DisagreementKind.Number,
                    told.Key,
                    told.Select(t => (WrittenAs(told.Select(n => n.number), t.number.Number), t.telling))
                )
            );

    // "1,000" and "1000" are one value, written as it is first.
    private static string WrittenAs(IEnumerable<CountedNumber> numbers, decimal number) =>
        numbers.First(n => n.Number == number).Text;

    private static IEnumerable<DisagreementResponse> Between(
        DisagreementKind what,
        string? of,
        IEnumerable<(string Value, Telling Telling)> told
    )
    {
        var values = told.GroupBy(t => t.Value, t => t.Telling.ArticleId)
            .Select(value => new DisagreementValueResponse(value.Key, [.. value.Distinct()]))
            .OrderByDescending(value => value.ArticleIds.Count)
            .ToList();
        return values.Count > 1 ? [new DisagreementResponse(what, of, values)] : [];
    }
}
