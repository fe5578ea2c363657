using FluentValidation;
using NewsApi.Http.Fields;

namespace NewsApi.Http;

/// <summary>Which part of a list is asked for.</summary>
public record PageQuery : IPageQuery
{
    /// <summary>The page's number, from 1; not together with <c>cursor</c>.</summary>
    public int? Page { get; init; }

    /// <summary>Rows a page, 1 to 100; 20 where it is not given.</summary>
    /// <example>20</example>
    public int? PageSize { get; init; }

    /// <summary>The <c>nextCursor</c> of the page before; not together with <c>page</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// Only these members of each item, separated by commas; a dot leads to members of members: <c>id,title,source.name</c>.
    /// All where it is not given.
    /// </summary>
    public string? Fields { get; init; }
}

internal sealed class PageQueryValidator : AbstractValidator<PageQuery>
{
    public PageQueryValidator() => Include(new PagingValidator());
}

/// <summary>The rules of paging; each list's validator includes them.</summary>
internal sealed class PagingValidator : AbstractValidator<IPageQuery>
{
    public PagingValidator()
    {
        RuleFor(q => q.Page).InclusiveBetween(1, IPageQuery.MaxPage);
        RuleFor(q => q.PageSize).InclusiveBetween(1, IPageQuery.MaxPageSize);
        RuleFor(q => q.Cursor).MaximumLength(200);
        RuleFor(q => q.Fields).MaximumLength(FieldSelection.MaxLength);
        RuleFor(q => q.Cursor)
            .Null()
            .When(q => q.Page is not null)
            .WithMessage("'cursor' and 'page' cannot both be given.");
    }
}
