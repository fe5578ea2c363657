using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Access;

/// <summary>Tokens of an OpenID Connect issuer, with its signing key given instead of fetched.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://issuer.example";
    private const string Audience = "newsapi";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly NewsApiServer settings = InProduction(("Jwt:Authority", Issuer), ("Jwt:Audience", Audience));
    private readonly WebApplicationFactory<Program> server;
    private readonly RsaSecurityKey signing;

    public TokenTests()
    {
        signing = new RsaSecurityKey(rsa) { KeyId = "test" };
        var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
        configuration.SigningKeys.Add(signing);
        server = settings.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.Configure<JwtBearerOptions>(
                    JwtBearerDefaults.AuthenticationScheme,
                    options => options.Configuration = configuration
                )
            )
        );
    }

    public void Dispose()
    {
        server.Dispose();
        settings.Dispose();
        rsa.Dispose();
    }

    private string Token(
        string scope,
        string audience = Audience,
        string issuer = Issuer,
        SecurityKey? key = null,
        int minutes = 5
    ) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                NotBefore = DateTime.UnixEpoch,
                Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(minutes),
                Claims = new Dictionary<string, object> { ["sub"] = "ana", ["scope"] = scope },
                SigningCredentials = new SigningCredentials(key ?? signing, SecurityAlgorithms.RsaSha256),
            }
        );

    private async Task<HttpResponseMessage> PostAsync(string token, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ArticlesPath);
        request.Headers.Add("Authorization", $"Bearer {token}");
        request.Content = JsonContent.Create(Article(title));
        return await server.CreateClient().SendAsync(request);
    }

    [Fact]
    public async Task A_token_with_the_scope_may_and_is_audited_by_its_subject()
    {
        var answer = await PostAsync(Token("openid newsapi:import"), "With a token");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var audit = new HttpRequestMessage(HttpMethod.Get, "/api/v1/audit");
        audit.Headers.Add("Authorization", $"Bearer {Token("newsapi:admin")}");
        var entries = await (await server.CreateClient().SendAsync(audit)).JsonAsync();
        Assert.Equal("token:ana", (string)entries["items"]![0]!["caller"]!);
    }

    [Theory]
    [InlineData("openid")]
    [InlineData("import admin")]
    [InlineData("newsapi:read")]
    public async Task A_token_without_the_scope_is_403(string scope) =>
        await (await PostAsync(Token(scope), "Never")).IsProblemAsync(403, "forbidden");

    [Fact]
    public async Task A_token_for_another_program_of_another_issuer_expired_or_forged_is_401()
    {
        using var other = RSA.Create(2048);
        var forged = new RsaSecurityKey(other) { KeyId = "test" };
        string[] tokens =
        [
            Token("newsapi:admin", audience: "another"),
            Token("newsapi:admin", issuer: "https://another.example"),
            Token("newsapi:admin", minutes: -10),
            Token("newsapi:admin", key: forged),
            Token("newsapi:admin")[..^4] + "AAAA",
        ];
        foreach (var token in tokens)
            await (await PostAsync(token, "Never")).IsProblemAsync(401, "unauthorized");
    }

    [Fact]
    public async Task Keys_serve_beside_tokens()
    {
        var keys = server.Services.GetRequiredService<NewsApi.Access.ApiKeyStore>();
        var key = await keys.AddAsync("beside", NewsApi.Access.Scope.Import, expiresAt: null);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(key, "With a key")).StatusCode);
    }
}
