using FluentValidation;

namespace NewsApi.Http;

/// <summary>Which part of a list is asked for.</summary>
public record PageQuery
{
    public const int MaxPageSize = 100;

    // Beyond this, cursors are the way: a page number costs what it skips.
    public const int MaxPage = 10_000;

    /// <summary>The page's number, from 1; not together with <c>cursor</c>.</summary>
    public int? Page { get; init; }

    /// <summary>Rows a page, 1 to 100; 20 where it is not given.</summary>
    /// <example>20</example>
    public int? PageSize { get; init; }

    /// <summary>The <c>nextCursor</c> of the page before; not together with <c>page</c>.</summary>
    public string? Cursor { get; init; }

    internal int Size => PageSize ?? 20;

    internal int Number => Page ?? 1;

    internal int Skip => Cursor is null ? (Number - 1) * Size : 0;
}

/// <summary>The rules of paging; each list's validator includes them.</summary>
internal sealed class PageQueryValidator : AbstractValidator<PageQuery>
{
    public PageQueryValidator()
    {
        RuleFor(q => q.Page).InclusiveBetween(1, PageQuery.MaxPage);
        RuleFor(q => q.PageSize).InclusiveBetween(1, PageQuery.MaxPageSize);
        RuleFor(q => q.Cursor).MaximumLength(200);
        RuleFor(q => q.Cursor)
            .Null()
            .When(q => q.Page is not null)
            .WithMessage("'cursor' and 'page' cannot both be given.");
    }
}
