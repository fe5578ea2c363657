namespace NewsApi.Access;

/// <summary>One request, many writes that can each be sent again: it has one entry in the audit log and takes no <c>Idempotency-Key</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WritesManyAttribute : Attribute;
