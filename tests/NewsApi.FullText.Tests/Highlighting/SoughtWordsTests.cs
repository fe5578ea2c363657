using System.Reflection;
using Lucene.Net.Analysis.En;
using NewsApi.FullText.Analysis;
using NewsApi.FullText.Highlighting;

namespace NewsApi.FullText.Tests.Highlighting;

/// <summary>The quick way through a text finds the words that the analyzer finds.</summary>
public sealed class SoughtWordsTests
{
    private static readonly string[] Parts =
    [
        "a",
        "B",
        "walruses",
        "Seal",
        "7",
        "42",
        ".",
        ",",
        ";",
        ":",
        "'",
        "’",
        "‘",
        "_",
        "-",
        "—",
        "…",
        "“",
        "\"",
        "(",
        "/",
        "@",
        "#",
        "&",
        "$",
        "%",
        "\n",
        "\n\n",
        "\t",
        " ",
        " ",
        " ",
        "\u00a0",
        "é",
        "Ł",
        "ß",
        "½",
        "²",
        "ª",
        "µ",
        "·",
        "×",
        "\u00ad",
        "\u200b",
        "\u2028",
        "\u0301",
        "😀",
        "ж",
        "漢",
        "ה",
        "\"",
        "\ud800",
        "\0",
        "\u2027",
        "\u201b",
        "\u2024",
        "₂",
        "ı",
        "İ",
    ];

    private static readonly string[] AllLetters =
    [
        .. Enumerable.Range(0, 128).Select(character => ((char)character).ToString()),
    ];

    [Fact]
    public void All_words_of_any_text_are_found_as_the_analyzer_finds_them()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 14)).Select(_ => Parts[random.Next(Parts.Length)])
            );
            AssertSame(text, new SoughtWords(AllLetters));
        }
    }

    [Fact]
    public void A_word_that_is_too_long_is_left_out() =>
        AssertSame(
            $"a walrus {new string('x', 256)} seal\nseal {new string('y', 255)} dog",
            new SoughtWords(AllLetters)
        );

    [Fact]
    public void Words_of_other_first_letters_are_not_given_but_counted() =>
        Assert.Equal(
            [new AnalyzedWord("walrus", 2, 6, 14)],
            new SoughtWords(["wal"]).In("A big walruses’ seal.").Where(word => word.Term == "walrus")
        );

    /// <summary>What all else rests on: the stemmer's tables change no first letter that we do not know of.</summary>
    [Fact]
    public void A_word_is_found_by_its_stem_whatever_the_stemmer_does()
    {
        var tables = typeof(KStemFilter)
            .Assembly.GetType("Lucene.Net.Analysis.En.KStemmer", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .ToList();
        var words = tables
            .OfType<string[][]>()
            .SelectMany(table => table)
            .SelectMany(pair => pair)
            .Concat(tables.OfType<string[]>().SelectMany(table => table))
            .ToList();
        Assert.True(words.Count > 500, $"Only {words.Count} words were found in the stemmer.");
        var missed = words
            .Where(word => word.Length > 0)
            .Select(word => (Word: word, Stem: AnalyzedWords.Of(LuceneAnalyzer.Instance, word)[0].Term))
            .Where(pair => !new SoughtWords([pair.Stem]).In(pair.Word).Exists(found => found.Term == pair.Stem));
        Assert.Empty(missed);
    }

    private static void AssertSame(string text, SoughtWords sought)
    {
        var expected = AnalyzedWords
            .Of(LuceneAnalyzer.Instance, text)
            .Select(word => (word.Term, word.Start, word.End));
        Assert.Equal(expected, sought.In(text).Select(word => (word.Term, word.Start, word.End)));
    }
}
