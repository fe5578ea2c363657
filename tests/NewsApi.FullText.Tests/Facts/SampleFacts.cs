using NewsApi.FullText.Facts;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Facts;

/// <summary>Facts with what a test does not care about filled in.</summary>
internal static class SampleFacts
{
    public static readonly DateOnly Day = new(2024, 1, 1);

    public static IndexedFact Quote(long id, string text, params IReadOnlyList<FactKey> keys) =>
        new(FactKind.Quote, id, text, Day, new DayRange(Day, Day), 0.9, keys);

    public static IndexedFact Event(long id, string text, DateOnly first, DateOnly last) =>
        new(FactKind.Event, id, text, first, new DayRange(first, last), 0.9, []);

    public static IndexedArticle Article(long id, params IReadOnlyList<IndexedFact> facts) =>
        Sample.Article(id) with
        {
            Facts = facts,
        };

    public static FactRequest Request(string query, FactKind kind = FactKind.Quote) =>
        new(kind, ParsedQuery.ParseWords(query), [], FactOrder.Relevance, 1_000);

    public static IReadOnlyList<long> Find(this FactIndex index, string query, FactKind kind = FactKind.Quote) =>
        index.Search(Request(query, kind)).Ids;
}
