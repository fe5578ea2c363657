using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using NewsApi.FullText.Facets;
using NewsApi.FullText.Suggestions;
using LuceneTextField = Lucene.Net.Documents.TextField;
using TextField = NewsApi.FullText.Query.TextField;

namespace NewsApi.FullText;

/// <summary>The fields of an article in the index, and how an article becomes a document.</summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Body = "body";
    public const string Quotes = "quotes";
    public const string Day = "day";
    public const string TitleOrder = "titleOrder";
    public const string Suggestion = "suggestion";
    public const string EntityType = "entityType";
    public const string Duplicate = "duplicate";

    /// <summary>The value of a field that an article either has or has not.</summary>
    public const string Yes = "1";

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

    public static string NameOf(TextField field) =>
        field switch
        {
            TextField.Title => Title,
            TextField.Body => Body,
            TextField.Quotes => Quotes,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    public static Document ToDocument(IndexedArticle article)
    {
        var ordered = article.Title.Length <= MaxOrderedTitle ? article.Title : article.Title[..MaxOrderedTitle];
        var document = new Document
        {
            new StringField(Id, Number(article.Id), Field.Store.NO),
            new NumericDocValuesField(Id, article.Id),
            new LuceneTextField(Title, article.Title, Field.Store.NO),
            new LuceneTextField(Body, article.Body, Field.Store.NO),
            new Int32Field(Day, article.PublishedOn.DayNumber, Field.Store.NO),
            new NumericDocValuesField(Day, article.PublishedOn.DayNumber),
            new SortedDocValuesField(TitleOrder, new BytesRef(ordered.ToLowerInvariant())),
        };
        AddKeys(document, article, FilterField.Source, article.Source is null ? [] : [article.Source]);
        AddKeys(document, article, FilterField.Language, [article.Language]);
        AddKeys(document, article, FilterField.Tag, article.Tags);
        AddKeys(document, article, FilterField.Author, article.Authors);
        AddIds(document, FilterField.Entity, article.Entities);
        AddIds(document, FilterField.Speaker, article.Speakers);
        foreach (var type in article.Names.Select(name => name.Type).OfType<string>().Distinct())
            document.Add(new SortedSetDocValuesField(EntityType, new BytesRef(type)));
        foreach (var quote in article.Quotes)
            document.Add(new LuceneTextField(Quotes, quote, Field.Store.NO));
        foreach (var term in SuggestionTerms.Of(article.Names))
            document.Add(new StringField(Suggestion, term, Field.Store.NO));
        if (article.IsDuplicate)
            document.Add(new StringField(Duplicate, Yes, Field.Store.NO));
        MentionedDays.AddTo(document, article.Mentioned);
        return document;
    }

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static void AddKeys(Document document, IndexedArticle article, FilterField field, IEnumerable<string> keys)
    {
        foreach (var key in keys.Distinct())
        {
            var label = article.Names.FirstOrDefault(name => name.Field == field && name.Key == key)?.Name ?? key;
            document.Add(new StringField(NameOf(field), key, Field.Store.NO));
            document.Add(new SortedSetDocValuesField(NameOf(field), new BytesRef(FacetKey.Join(key, label))));
        }
    }

    private static void AddIds(Document document, FilterField field, IReadOnlyList<long> ids)
    {
        foreach (var id in ids)
            document.Add(new StringField(NameOf(field), Number(id), Field.Store.NO));
        document.Add(new BinaryDocValuesField(NameOf(field), PackedNumbers.OfIds(ids)));
    }
}
