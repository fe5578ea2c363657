namespace NewsApi.Extraction.Quotes;

/// <summary>Which pronoun fits a person.</summary>
internal enum Gender
{
    Unknown,
    Female,
    Male,
}
