namespace NewsApi.Access;

/// <summary>What a caller of the operation must be allowed; <see cref="ScopeConvention"/> says it for those that do not say it themselves.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresScopeAttribute(Scope scope) : Attribute
{
    public Scope Scope { get; } = scope;
}
