namespace NewsApi.Storage.Model;

/// <summary>A quote or an event of an article that is withheld, so that whoever asks for it is told why it is not there.</summary>
public sealed class WithheldFact
{
    public WithheldFactKind Kind { get; set; }

    public long FactId { get; set; }

    public long ArticleId { get; set; }

    public WithheldArticle? Article { get; set; }
}

/// <summary>Facts that have ids of their own across all articles.</summary>
public enum WithheldFactKind
{
    Quote,
    Event,
}
