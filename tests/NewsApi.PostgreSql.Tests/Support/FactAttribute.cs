using NewsApi.PostgreSql.Tests.Support;

namespace NewsApi;

/// <summary>xunit's own, for all tests of this project: without a PostgreSQL on this machine they are skipped, and say so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Xunit.FactAttribute
{
    public FactAttribute() => Skip = PostgreSqlServer.Missing;
}
