using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace NewsApi.FullText;

/// <summary>The fields of an article in the index, and how an article becomes a document.</summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Body = "body";
    public const string Day = "day";
    public const string TitleOrder = "titleOrder";

    // Lucene holds at most 32,766 bytes of a value to sort by; nobody looks further than this.
    private const int MaxOrderedTitle = 200;

    public static string NameOf(FilterField field) =>
        field switch
        {
            FilterField.Source => "source",
            FilterField.Language => "language",
            FilterField.Tag => "tag",
            FilterField.Author => "author",
            FilterField.Entity => "entity",
            FilterField.Speaker => "speaker",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    public static Document ToDocument(IndexedArticle article)
    {
        var ordered = article.Title.Length <= MaxOrderedTitle ? article.Title : article.Title[..MaxOrderedTitle];
        var document = new Document
        {
            new StringField(Id, Number(article.Id), Field.Store.NO),
            new NumericDocValuesField(Id, article.Id),
            new TextField(Title, article.Title, Field.Store.NO),
            new TextField(Body, article.Body, Field.Store.NO),
            new Int32Field(Day, article.PublishedOn.DayNumber, Field.Store.NO),
            new NumericDocValuesField(Day, article.PublishedOn.DayNumber),
            new SortedDocValuesField(TitleOrder, new BytesRef(ordered.ToLowerInvariant())),
        };
        AddKeys(document, FilterField.Source, article.Source is null ? [] : [article.Source]);
        AddKeys(document, FilterField.Language, [article.Language]);
        AddKeys(document, FilterField.Tag, article.Tags);
        AddKeys(document, FilterField.Author, article.Authors);
        AddKeys(document, FilterField.Entity, article.Entities.Select(Number));
        AddKeys(document, FilterField.Speaker, article.Speakers.Select(Number));
        return document;
    }

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static void AddKeys(Document document, FilterField field, IEnumerable<string> keys)
    {
        foreach (var key in keys)
            document.Add(new StringField(NameOf(field), key, Field.Store.NO));
    }
}
