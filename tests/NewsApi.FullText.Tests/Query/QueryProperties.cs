using CsCheck;
using NewsApi.FullText.Query;
using NewsApi.Properties;

namespace NewsApi.FullText.Tests.Query;

/// <summary>Any text is a query or a mistake with a place in it, and a query that is written down means the same.</summary>
public sealed class QueryProperties
{
    private const int MostClauses = 64;

    private static readonly Gen<string> Queries = Gen.Frequency<string>(
        (2, HostileText.Any),
        (3, Gen.Int[0, int.MaxValue].Select(HostileQueries.Make)),
        (5, Written(depth: 3))
    );

    [Fact]
    public void Any_text_is_a_query_or_a_mistake_that_stands_in_it()
    {
        var (queries, mistakes) = (0, 0);
        Property.Holds(
            Queries,
            text =>
            {
                if (Parsed(text, out var mistake) is { } query)
                {
                    Assert.InRange(Clauses(query.Root), 1, MostClauses);
                    queries++;
                }
                else
                {
                    Assert.InRange(mistake!.Position, 0, text.Length);
                    Assert.EndsWith(".", mistake.Message, StringComparison.Ordinal);
                    mistakes++;
                }
            },
            count: 20_000
        );
        Assert.True(queries > 2_000 && mistakes > 2_000, $"{queries}, {mistakes}");
    }

    [Fact]
    public void A_query_written_down_and_read_again_is_the_same()
    {
        var written = 0;
        Property.Holds(
            Queries,
            text =>
            {
                if (Parsed(text, out _) is not { } query)
                    return;
                var once = QueryPrinter.Print(query.Root);
                Assert.Equal(once, QueryPrinter.Print(ParsedQuery.Parse(once).Root));
                written++;
            },
            count: 20_000
        );
        Assert.True(written > 2_000, $"{written}");
    }

    [Fact]
    public void A_query_for_texts_without_fields_names_none() =>
        Property.Holds(
            Queries,
            text =>
            {
                var failure = Record.Exception(() => ParsedQuery.ParseWords(text));
                Assert.True(failure is null or QuerySyntaxException, $"{failure}");
                if (failure is null)
                    Assert.True(HasNoField(ParsedQuery.ParseWords(text).Root));
            },
            count: 5_000
        );

    // A query as people write them, of all parts of the language.
    private static Gen<string> Written(int depth)
    {
        var word = Gen.OneOf(
            "walrus",
            "seals",
            "wal*",
            "U.S.",
            "10:30",
            "e\u0301tat",
            "—",
            "AND",
            "x-ray",
            "-",
            "title:",
            "\ud800"
        );
        var phrase = Gen.Select(
            Gen.OneOf("walrus seals", "a", "", "the of"),
            Gen.OneOf("", "~5", "~50", "~51"),
            (text, near) => $"\"{text}\"{near}"
        );
        if (depth == 0)
            return Gen.OneOf<string>(word, phrase);
        var part = Written(depth - 1);
        return Gen.Frequency<string>(
            (4, word),
            (2, phrase),
            (2, Gen.Select(part, part, (a, b) => $"{a} {b}")),
            (
                2,
                Gen.Select(part, part, Gen.OneOf(" AND ", " OR ", " NOT ", " -", "OR"), (a, b, joint) => a + joint + b)
            ),
            (2, part.Select(inner => $"({inner})")),
            (1, part.Select(inner => $"-{inner}")),
            (1, Gen.Select(Gen.OneOf("title:", "body:", "quotes:", "colour:"), part, (field, inner) => field + inner))
        );
    }

    private static ParsedQuery? Parsed(string text, out QuerySyntaxException? mistake)
    {
        mistake = null;
        try
        {
            return ParsedQuery.Parse(text);
        }
        catch (QuerySyntaxException exception)
        {
            mistake = exception;
            return null;
        }
    }

    private static bool HasNoField(QueryNode node) =>
        node switch
        {
            AndNode and => and.Parts.All(HasNoField),
            OrNode or => or.Parts.All(HasNoField),
            NotNode not => HasNoField(not.Part),
            WordNode word => word.Field is null,
            _ => node is PhraseNode { Field: null },
        };

    private static int Clauses(QueryNode node) =>
        node switch
        {
            AndNode and => and.Parts.Sum(Clauses),
            OrNode or => or.Parts.Sum(Clauses),
            NotNode not => Clauses(not.Part),
            _ => 1,
        };
}
