using FluentValidation;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Access;

/// <summary>Which part of the audit log is asked for.</summary>
public sealed record AuditQuery : PageQuery
{
    /// <summary>Who wrote, as the entries name them: <c>key:ID</c>, <c>token:SUBJECT</c>, <c>development</c>, <c>command-line</c>.</summary>
    public string? Caller { get; init; }

    /// <summary>The operation, named as in this document.</summary>
    public string? Action { get; init; }

    /// <summary>How the path begins: <c>/api/v1/articles/7</c>.</summary>
    public string? Path { get; init; }

    /// <summary>First day, included, in UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included, in UTC.</summary>
    public DateOnly? To { get; init; }

    internal IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries)
    {
        if (Caller is not null)
            entries = entries.Where(e => e.Caller == Caller);
        if (Action is not null)
            entries = entries.Where(e => e.Action == Action);
        if (Path is not null)
            entries = entries.Where(e => e.Path.StartsWith(Path));
        if (From is { } from)
            entries = entries.Where(e => e.At >= from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (To is { } to && to < DateOnly.MaxValue)
            entries = entries.Where(e => e.At < to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        return entries;
    }
}

internal sealed class AuditQueryValidator : AbstractValidator<AuditQuery>
{
    public AuditQueryValidator()
    {
        Include(new PageQueryValidator());
        RuleFor(q => q.Caller).Line(250);
        RuleFor(q => q.Action).Line(100);
        RuleFor(q => q.Path).Line(AuditEntry.MaxPathLength);
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null && q.To is not null);
    }
}
