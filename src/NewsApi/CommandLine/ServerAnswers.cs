using System.Text.Json;
using System.Text.Json.Nodes;
using NewsApi.Http;

namespace NewsApi.CommandLine;

/// <summary>What a server says that does not do what it is asked.</summary>
internal static class ServerAnswers
{
    /// <exception cref="CommandException">It is an error; the message tells the server's reason.</exception>
    public static async Task EnsureSuccessAsync(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode)
            return;
        var reason = await ReasonAsync(answer.Content);
        throw new CommandException(
            $"{answer.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Path)} answered {(int)answer.StatusCode}: {reason}"
        );
    }

    public static CommandException Unreachable(HttpClient http, Exception exception) =>
        new(
            $"The server at {http.BaseAddress!.GetLeftPart(UriPartial.Authority)} cannot be reached: {exception.Message}"
        );

    private static async Task<string> ReasonAsync(HttpContent content)
    {
        if (content.Headers.ContentType?.MediaType != Problems.MediaType)
            return "this is no server of NewsApi, or none of this version.";
        try
        {
            var problem = JsonNode.Parse(await content.ReadAsStreamAsync());
            return (string?)problem?["detail"] ?? (string?)problem?["title"] ?? "it does not say why.";
        }
        catch (JsonException)
        {
            return "it does not say why.";
        }
    }
}
