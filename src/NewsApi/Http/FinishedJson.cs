namespace NewsApi.Http;

/// <summary>An answer that is JSON already.</summary>
internal interface IFinishedJson
{
    /// <summary>UTF-8, as it is answered.</summary>
    ReadOnlyMemory<byte> Json { get; }

    /// <summary>What was made JSON.</summary>
    Type Shape { get; }
}

/// <summary>An answer that was made for one request.</summary>
internal sealed record FinishedJson(ReadOnlyMemory<byte> Json, Type Shape) : IFinishedJson;
