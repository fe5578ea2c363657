namespace NewsApi.Tests.Support;

/// <summary>Tests that measure the process itself; no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
