namespace NewsApi.Extraction.Entities;

/// <summary>What kinds of list a name stands in, as bits.</summary>
[Flags]
internal enum ListKinds
{
    None = 0,
    Country = 1,
    Region = 2,
    City = 4,
    Town = 8,
    Organization = 16,
    Club = 32,
    Company = 64,
    Event = 128,
}
