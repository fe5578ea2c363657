namespace NewsApi.Http;

/// <summary>JSON lines: one JSON value a line.</summary>
internal static class NdjsonMedia
{
    public const string Type = "application/x-ndjson";
}
