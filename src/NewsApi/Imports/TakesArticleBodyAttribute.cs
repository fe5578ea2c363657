using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Imports;

/// <summary>The operation reads the request's body itself, as an article in one of the formats that it names.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesArticleBodyAttribute()
    : ConsumesAttribute(ArticleFormats.Text, ArticleFormats.Html, ArticleFormats.Json);
