using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.OpenApi;

/// <summary>The document tells all there is to know, and its examples work.</summary>
public sealed class OpenApiDocumentTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private static readonly string[] Answered = ["application/json", "application/x-ndjson"];

    private const string Document = "/swagger/v1/swagger.json";

    private async Task<List<Operation>> OperationsAsync()
    {
        var document = await server.GetAsync(Document);
        var operations = document["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject().Select(verb => new Operation(verb.Key, path.Key, verb.Value!.AsObject()))
            )
            .ToList();
        Assert.True(operations.Count >= 28);
        return operations;
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1_and_kept_by_its_ETag()
    {
        var first = await server.Http.GetAsync(new Uri(Document, UriKind.Relative));
        Assert.StartsWith("3.1", (string)(await first.JsonAsync())["openapi"]!, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, Document);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await server.Http.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Every_operation_has_a_summary_and_every_parameter_is_described()
    {
        foreach (var operation in await OperationsAsync())
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)operation.Json["summary"]), $"{operation} has no summary.");
            foreach (var parameter in operation.Json["parameters"]?.AsArray() ?? [])
                Assert.False(
                    string.IsNullOrWhiteSpace((string?)parameter!["description"]),
                    $"{operation}: {parameter["name"]} is not described."
                );
        }
    }

    [Fact]
    public async Task Every_group_is_described_and_articles_come_first()
    {
        var groups = (await server.GetAsync(Document))["tags"]!.AsArray();
        var names = groups.Strings("name");
        Assert.Equal("Articles", names[0]);
        Assert.All(groups, group => Assert.False(string.IsNullOrWhiteSpace((string?)group!["description"])));
        var used = (await OperationsAsync()).SelectMany(operation => operation.Json["tags"]!.AsArray());
        Assert.Equal(used.Select(tag => (string)tag!).Distinct().Order(), names.Order());
    }

    [Fact]
    public async Task Every_answer_is_typed_and_every_error_is_a_problem()
    {
        foreach (var operation in await OperationsAsync())
        {
            var answers = operation.Json["responses"]!.AsObject();
            Assert.Contains(answers, answer => answer.Key[0] == '2');
            foreach (var must in new[] { "400", "500", "503" })
                Assert.True(answers.ContainsKey(must), $"{operation} lacks {must}.");
            foreach (var (status, answer) in answers.Where(a => a.Key is not ("204" or "301" or "304")))
            {
                var content = answer!["content"] as JsonObject;
                var isTyped =
                    status[0] == '2'
                        ? content?.Any(c => Answered.Contains(c.Key) && c.Value!["schema"] is not null)
                        : content?["application/problem+json"]?["schema"] is not null;
                Assert.True(isTyped == true, $"{operation}: {status} has no schema.");
            }
        }
    }

    [Fact]
    public async Task No_schema_shows_how_the_program_holds_a_patch()
    {
        var schemas = (await server.GetAsync(Document))["components"]!["schemas"]!.AsObject();
        Assert.DoesNotContain(schemas, schema => schema.Key.Contains("Optional", StringComparison.Ordinal));
        foreach (var patch in schemas.Where(s => s.Key.EndsWith("Patch", StringComparison.Ordinal)))
            Assert.Null(patch.Value!["required"]);
    }

    [Fact]
    public async Task A_request_requires_what_its_validator_does_and_no_more()
    {
        var article = (await server.GetAsync(Document))["components"]!["schemas"]!["ArticleRequest"]!;
        var required = article["required"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal);
        Assert.Equal(["body", "publishedOn", "title"], required);
        Assert.Equal(500, (int)article["properties"]!["title"]!["maxLength"]!);
    }

    [Fact]
    public async Task Every_text_list_and_number_has_bounds()
    {
        var seen = 0;
        Look(await server.GetAsync(Document), "#");
        Assert.True(seen > 500);

        void Look(JsonNode? node, string at)
        {
            if (node is JsonArray items)
                foreach (var (item, i) in items.Select((item, i) => (item, i)))
                    Look(item, $"{at}/{i}");
            if (node is not JsonObject schema)
                return;
            var types = schema["type"] switch
            {
                JsonArray several => several.Select(type => (string)type!).ToArray(),
                JsonValue one when one.TryGetValue<string>(out var type) => [type],
                _ => [],
            };
            if (!at.Contains("/example", StringComparison.Ordinal))
                foreach (var type in types)
                {
                    var isBounded = type switch
                    {
                        "string" => schema.ContainsKey("maxLength") || schema.ContainsKey("enum"),
                        "array" => schema.ContainsKey("maxItems"),
                        "integer" => schema.ContainsKey("minimum") && schema.ContainsKey("maximum"),
                        _ => true,
                    };
                    Assert.True(isBounded, $"{at} is a {type} without bounds.");
                    seen++;
                }
            foreach (var (name, member) in schema)
                Look(member, $"{at}/{name}");
        }
    }

    [Fact]
    public async Task Parameters_show_the_rules_that_they_are_held_to()
    {
        var parameters = (await server.GetAsync(Document))["paths"]!["/api/v1/quotes"]!["get"]![
            "parameters"
        ]!.AsArray();
        JsonNode Schema(string name) => parameters.Single(p => (string)p!["name"]! == name)!["schema"]!;
        Assert.Equal((1, 100), ((int)Schema("pageSize")["minimum"]!, (int)Schema("pageSize")["maximum"]!));
        Assert.Equal(1000, (int)Schema("q")["maxLength"]!);
        Assert.Contains("relevance", Schema("sort")["enum"]!.AsArray().Select(word => (string)word!));
    }

    /// <summary>Pressed in this order on one archive, as a curious person would: what is read first, what is deleted last.</summary>
    [Fact]
    public async Task Every_example_works_when_it_is_pressed()
    {
        using var fresh = new NewsApiServer();
        var order = new[] { "get", "post", "put", "patch", "delete" };
        var operations = (await OperationsAsync()).OrderBy(o => Array.IndexOf(order, o.Verb)).ToList();
        // Replacing the seed article takes its facts away, and its entities when it goes.
        operations =
        [
            .. operations.Where(o => o.Verb is not ("put" or "delete")),
            .. operations.Where(o => o.Verb == "delete" && !o.Path.Contains("articles", StringComparison.Ordinal)),
            .. operations.Where(o => o.Verb == "put"),
            .. operations.Where(o => o.Verb == "delete" && o.Path.Contains("articles", StringComparison.Ordinal)),
        ];
        foreach (var operation in operations)
        {
            foreach (var body in operation.Bodies())
            {
                using var request = new HttpRequestMessage(
                    new HttpMethod(operation.Verb.ToUpperInvariant()),
                    operation.Filled()
                );
                request.Content = body;
                var answer = await fresh.Http.SendAsync(request);
                Assert.True(
                    answer.IsSuccessStatusCode,
                    $"{operation}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
                );
            }
        }
    }

    private sealed record Operation(string Verb, string Path, JsonObject Json)
    {
        public override string ToString() => $"{Verb.ToUpperInvariant()} {Path}";

        /// <summary>The path with the examples that Swagger UI fills in.</summary>
        public string Filled()
        {
            var path = Path;
            var query = new List<string>();
            foreach (var parameter in Json["parameters"]?.AsArray() ?? [])
            {
                var (name, example) = ((string)parameter!["name"]!, parameter["example"]?.ToString());
                if ((string)parameter["in"]! == "path")
                    path = path.Replace($"{{{name}}}", example, StringComparison.Ordinal);
                else if (example is not null && (string)parameter["in"]! == "query")
                    query.Add($"{name}={Uri.EscapeDataString(example)}");
            }
            return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        }

        public IEnumerable<HttpContent?> Bodies()
        {
            if (Json["requestBody"] is not { } body)
                return [null];
            return body["content"]!
                .AsObject()
                .Select(content =>
                {
                    var example = content.Value!["example"]!;
                    var text =
                        example.GetValueKind() == System.Text.Json.JsonValueKind.String
                            ? (string)example!
                            : example.ToJsonString();
                    return new StringContent(text, Encoding.UTF8, content.Key);
                });
        }
    }
}
