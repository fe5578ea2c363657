namespace NewsApi.Extraction.Entities;

/// <summary>What kind of thing a name names.</summary>
public enum EntityType
{
    /// <summary>People, families, fictional characters; titles stand outside the name.</summary>
    Person,

    /// <summary>Companies, agencies, parties, teams, media, universities, armies.</summary>
    Organization,

    /// <summary>Countries, cities, regions, buildings, airports; also where they act ("Israel said").</summary>
    Place,

    /// <summary>Named events: wars, uprisings, tournaments.</summary>
    Event,

    /// <summary>Any other name: products, works, laws, awards, nationalities as names.</summary>
    Other,
}
