using FluentValidation;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Imports.Bulk;

/// <summary>Reads one line of a bulk import as an article.</summary>
public sealed class BulkLineReader(JsonArticleReader json, IValidator<ArticleRequest> validator)
{
    /// <exception cref="ProblemException">It is no article.</exception>
    internal ArticleDraft Read(BulkLine line)
    {
        if (line.Problem is { } problem)
            throw problem;
        var article = json.Read(Utf8Body.Decode(line.Content));
        var verdict = validator.Validate(article);
        return verdict.IsValid
            ? ArticleDraft.Of(article)
            : throw ValidationProblems.Of(ProblemTypes.NotImportable, verdict);
    }
}
