using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search;

namespace NewsApi.Hosting;

/// <summary>Serializers made at build for the answers that are read most: reflection costs a good part of the first request.</summary>
/// <remarks>How they are written stands in <see cref="WebSetup.SetUpJson"/>, as for all others.</remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(ListResponse<ArticleResponse>))]
[JsonSerializable(typeof(SearchResponse))]
internal sealed partial class WireJson : JsonSerializerContext;
