namespace NewsApi.Storage.Model;

/// <summary>An entity that a quote speaks about.</summary>
public sealed class QuoteSubject
{
    public long QuoteId { get; set; }

    public long EntityId { get; set; }

    public Entity? Entity { get; set; }
}
