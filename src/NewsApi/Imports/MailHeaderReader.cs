using System.Globalization;
using NewsApi.Articles;

namespace NewsApi.Imports;

/// <summary>Reads the text format with mail-style headers: one <c>Name: value</c> a line, then a blank line, then the body.</summary>
internal static class MailHeaderReader
{
    private const string Names = "Date, Title, Author, Source, Language, Url, Tags";

    public static ArticleRequest Read(string[] lines, int first)
    {
        var article = new ArticleRequest();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var at = first;
        for (; at < lines.Length && !string.IsNullOrWhiteSpace(lines[at]); at++)
        {
            var (name, value) = Split(lines[at], at + 1);
            // Several authors may stand on lines of their own.
            if (!seen.Add(name) && !name.Equals("Author", StringComparison.OrdinalIgnoreCase))
                throw ImportProblem.AtLine(at + 1, $"The header '{name}' is given twice.");
            article = With(article, name, value, at + 1);
        }
        if (article.PublishedOn is null)
            throw ImportProblem.AtLine(first + 1, "There is no date: 'Date: YYYY-MM-DD' is missing.");
        if (article.Title is null)
            throw ImportProblem.AtLine(first + 1, "There is no title: 'Title: …' is missing.");
        return article with { Body = TextArticleReader.Body(lines, at) };
    }

    private static (string Name, string Value) Split(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = colon > 0 ? line[..colon].Trim() : "";
        if (name.Length == 0 || name.Contains(' ', StringComparison.Ordinal))
            throw ImportProblem.AtLine(
                number,
                $"This is neither 'date YYYY-MM-DD Title.' nor a header; the headers are {Names}."
            );
        var value = line[(colon + 1)..].Trim();
        return value.Length > 0 ? (name, value) : throw ImportProblem.AtLine(number, $"The header '{name}' is empty.");
    }

    private static ArticleRequest With(ArticleRequest article, string name, string value, int line) =>
        name.ToLowerInvariant() switch
        {
            "date" => WithDate(article, value, line),
            "title" => article with { Title = value },
            "author" or "authors" => article with { Authors = [.. article.Authors ?? [], .. List(value)] },
            "source" => article with { Source = new SourceRequest { Name = value } },
            "language" => article with { Language = value },
            "url" => article with { Url = value },
            "tags" => article with { Tags = List(value) },
            _ => throw ImportProblem.AtLine(line, $"There is no header '{name}'; the headers are {Names}."),
        };

    // A day, or an instant whose day in its own time zone is the day of publication.
    private static ArticleRequest WithDate(ArticleRequest article, string value, int line)
    {
        if (value.Length <= 10 || value[10] is not ('T' or ' '))
            return article with { PublishedOn = TextArticleReader.ParseDay(value, line) };
        var day = TextArticleReader.ParseDay(value[..10], line);
        return DateTimeOffset.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? article with
            {
                PublishedOn = day,
                PublishedAt = instant,
            }
            : throw ImportProblem.AtLine(line, "The time after the date is not one that exists, written RFC 3339.");
    }

    private static string[] List(string value) =>
        value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
