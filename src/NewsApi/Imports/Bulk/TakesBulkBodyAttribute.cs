using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Imports.Bulk;

/// <summary>The operation reads the request's body itself, as many articles in one of the formats that it names.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesBulkBodyAttribute()
    : ConsumesAttribute(NdjsonMedia.Type, ArticleFormats.Rss, ArticleFormats.Atom);
