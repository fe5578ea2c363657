using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

/// <summary>An article that does not say its language is asked; only English is read, and the answer says so.</summary>
public sealed class LanguageTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Theory]
    [InlineData(
        "de",
        "Der Hafen von Calder wurde am Montag wieder geöffnet, zwei Tage nachdem ihn ein Sturm geschlossen hatte."
    )]
    [InlineData(
        "fr",
        "Le port de Calder a rouvert lundi, deux jours après la tempête qui avait forcé les autorités à le fermer."
    )]
    [InlineData(
        "es",
        "El puerto de Calder reabrió el lunes, dos días después de que una tormenta obligara a las autoridades a cerrarlo."
    )]
    [InlineData(
        "ru",
        "Порт Калдер вновь открылся в понедельник, через два дня после того, как шторм вынудил власти закрыть его."
    )]
    [InlineData("zh", "卡尔德港于周一重新开放，两天前一场风暴迫使当局将其关闭。港务局长说没有船只受损。")]
    public async Task A_text_in_another_language_is_stored_and_not_read(string language, string body)
    {
        var article = await server.ImportedAsync($"date 2024-03-12 Calder {language}.\n\n{body}");
        Assert.Equal(language, (string?)article["language"]);
        Assert.Empty(article["timeline"]!.AsArray());
        var warning = (string?)Assert.Single(article["extraction"]!["warnings"]!.AsArray());
        Assert.Contains($"'{language}'", warning, StringComparison.Ordinal);
        var found = await server.GetAsync($"/api/v1/search?q=calder&language={language}");
        Assert.Equal(1, (int)found["total"]!);
    }

    [Theory]
    [InlineData("Henrik Solberg spoke.")]
    [InlineData("Results: Arsenal 2 Chelsea 1, Liverpool 3 Everton 3, Fulham 0 Leeds 1, Burnley 2 Derby 2.")]
    [InlineData("The mayor of Łódź, Paweł Nowak, met Jean-Luc Lefèvre and Günther Müller in Düsseldorf on Monday.")]
    public async Task English_with_foreign_names_or_few_words_is_English(string body)
    {
        var article = await server.ImportedAsync($"date 2024-03-12 English {body.Length}.\n\n{body}");
        Assert.Equal("en", (string?)article["language"]);
        Assert.Empty(article["extraction"]!["warnings"]!.AsArray());
    }

    [Fact]
    public async Task What_an_article_says_of_its_language_holds()
    {
        var article = await server.ImportedAsync(
            "Title: Said\nDate: 2024-03-12\nLanguage: nl\n\nThe port of Calder reopened on Monday, two days after a storm."
        );
        Assert.Equal("nl", (string?)article["language"]);
    }
}
