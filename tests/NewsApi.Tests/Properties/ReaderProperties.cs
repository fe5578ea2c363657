using System.Net;
using CsCheck;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Imports;
using NewsApi.Imports.Pages;
using NewsApi.Properties;

namespace NewsApi.Tests.Properties;

/// <summary>What the readers of the import formats make of any text.</summary>
public sealed class ReaderProperties
{
    private static readonly Gen<string> Headers = Gen.Frequency<string>(
        (3, Gen.Const("")),
        (
            3,
            Gen.Select(
                Gen.OneOf("date ", "Date ", " date  ", "date\t", "date"),
                Gen.OneOf("2024-03-12", "2024-02-30", "", "0001-01-01", "9999-12-31"),
                (word, day) => $"{word}{day} A storm.\n\n"
            )
        ),
        (
            3,
            Gen.OneOf(
                "Date: ",
                "Title: ",
                "Author: ",
                "Tags: ",
                "Url: ",
                "date: 2024-03-12T23:59:60+14:00\nTitle: x\n\n",
                "Title: A\nDate: 2024-03-12\n\n"
            )
        )
    );

    private static readonly Gen<string> Texts = Gen.Select(Headers, HostileText.Any, (head, rest) => head + rest);

    private static readonly Gen<string> Tags = Gen.OneOf(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<title>",
        "</title>",
        "<article>",
        "</article>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<svg>",
        "<template>",
        "<table><td>",
        "<meta name=date content=2024-03-12>",
        "<meta property='og:title' content='A storm'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A\"}</script>",
        "<html lang='",
        "<body>",
        "<frameset>",
        "<plaintext>",
        "<![CDATA[",
        "<a href='",
        "&#x110000;",
        "&#xd800;",
        "&nosuch;",
        "<noscript>",
        "<math>",
        "<select><option>"
    );

    private static readonly Gen<string> Pages = Gen.OneOf<string>(Tags, HostileText.Short)
        .Array[0, 25]
        .Select(parts => string.Concat(parts));

    // A line that people write: without marks that end lines, and nothing blank around it.
    private static readonly Gen<string> Lines = HostileText
        .Short.Select(text =>
            string.Concat(text.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029'))).Trim()
        )
        .Where(line => line.Any(char.IsLetterOrDigit));

    [Fact]
    public void Any_text_is_an_article_or_a_mistake_in_one_of_its_lines()
    {
        var articles = 0;
        Property.Holds(
            Texts,
            text =>
            {
                if (Read(() => TextArticleReader.Read(text), text) is not { } article)
                    return;
                articles++;
                Assert.NotNull(article.PublishedOn);
                Assert.False(string.IsNullOrWhiteSpace(article.Title));
                Assert.False(string.IsNullOrWhiteSpace(article.Body));
                Assert.DoesNotContain('\r', article.Body!);
                Assert.Contains(
                    article.Body!,
                    text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
                    StringComparison.Ordinal
                );
            },
            count: 10_000
        );
        Assert.True(articles > 1_000, $"{articles}");
    }

    [Fact]
    public void What_is_written_in_the_text_format_is_read_back() =>
        Property.Holds(
            Gen.Select(Lines, Lines.Array[1, 4], Gen.DateOnly),
            article =>
            {
                var (title, paragraphs, day) = article;
                var body = string.Join("\n\n", paragraphs);
                var read = TextArticleReader.Read($"date {day:yyyy-MM-dd} {title}\n\n{body}\n");
                Assert.Equal((day, body), (read.PublishedOn, read.Body));
                Assert.StartsWith(read.Title!, title, StringComparison.Ordinal);
                var mail = TextArticleReader.Read($"Title: {title}\r\nDate: {day:yyyy-MM-dd}\r\n\r\n{body}");
                Assert.Equal((title, day, body), (mail.Title, mail.PublishedOn, mail.Body));
            },
            count: 3_000,
            article => Property.Escaped($"{article.Item3:O} {article.Item1}\n\n{string.Join("\n\n", article.Item2)}")
        );

    [Fact]
    public void Any_page_is_an_article_or_is_refused() =>
        Property.Holds(
            Pages,
            page =>
            {
                if (Read(() => PageReader.Read(page), page) is not { } article)
                    return;
                Assert.False(string.IsNullOrWhiteSpace(article.Title));
                Assert.False(string.IsNullOrWhiteSpace(article.Body));
            },
            count: 1_500
        );

    [Fact]
    public void The_text_of_any_HTML_is_paragraphs_of_words() =>
        Property.Holds(
            Pages,
            html =>
            {
                var text = HtmlText.Of(html);
                Assert.All(
                    text.Length == 0 ? [] : text.Split("\n\n"),
                    paragraph => Assert.Equal(Collapsed(paragraph), paragraph)
                );
            },
            count: 3_000
        );

    [Fact]
    public void What_is_encoded_as_HTML_is_read_back() =>
        Property.Holds(
            Lines.Where(line => TextRules.IsStorable(line)),
            line => Assert.Equal(Collapsed(HtmlText.Whole(line)), HtmlText.Of($"<p>{WebUtility.HtmlEncode(line)}</p>")),
            count: 3_000
        );

    [Fact]
    public void A_filter_written_down_and_read_again_is_the_same() =>
        Property.Holds(
            Gen.OneOf("a", "-a", "--a", "-", ",", " ", "a,-b", "\u00e9", "1", "-1", "٣")
                .Array[0, 6]
                .Select(parts => string.Concat(parts)),
            text =>
            {
                var once = FilterValues.Parse([text]);
                var again = FilterValues.Parse(once.ToTexts());
                Assert.Equal(once.Unwanted, again.Unwanted);
                Assert.Equal(once.Wanted, again.Wanted);
            },
            count: 2_000
        );

    private static ArticleRequest? Read(Func<ArticleRequest> read, string text)
    {
        try
        {
            return read();
        }
        catch (ProblemException problem)
        {
            Assert.Equal(422, problem.Type.Status);
            var line = Assert.IsType<int>(problem.Members["line"]);
            Assert.InRange(line, 1, text.Count(c => c is '\n' or '\r') + 1);
            return null;
        }
    }

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
