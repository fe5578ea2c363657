namespace NewsApi.Extraction.Entities;

/// <summary>Kinds of known words, as bits.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Country = 1,
    City = 2,
    Demonym = 4,
    FirstName = 8,
    Title = 16,
    OrganizationWord = 32,
    PlaceWord = 64,
    EventWord = 128,
    KnownOrganization = 256,
    KnownPlace = 512,
    LastName = 1024,
}
