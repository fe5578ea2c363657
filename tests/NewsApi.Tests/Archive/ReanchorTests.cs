using CsCheck;
using NewsApi.Archive;
using NewsApi.Storage.Model;

namespace NewsApi.Tests.Archive;

/// <summary>Evidence follows an edited text, or points at nothing: never at other characters.</summary>
public sealed class ReanchorTests
{
    // Words that stand in many places, inside each other, and of several code units.
    private static readonly Gen<string> Text = Gen.OneOf(
            "US",
            "USA",
            "ferry",
            "ferries",
            " ",
            " ",
            "a",
            ". ",
            "🎪",
            "e\u0301",
            "\n\n",
            "“Yes,”"
        )
        .Array[0, 40]
        .Select(string.Concat);

    private static readonly Gen<Edit> Edits = Gen.Select(
        Gen.Double[0, 1],
        Gen.Double[0, 1],
        Text,
        (from, to, text) => new Edit(from, to, text)
    );

    [Fact]
    public void Whatever_is_edited_every_span_has_its_words() =>
        Gen.Select(Text, Edits.Array[1, 4], Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Array[1, 6])
            .Sample(
                (old, edits, places) =>
                {
                    var text = edits.Aggregate(old, (body, edit) => edit.Of(body));
                    var spans = places.Select(place => Span(old, place.Item1, place.Item2)).ToList();
                    var quote = Quote([.. spans.DistinctBy(span => span.Start).OrderBy(span => span.Start)]);
                    var happening = Event(spans[0], spans[^1]);
                    var appearance = Appearance(spans);
                    var reanchor = new Reanchor(old, text);
                    reanchor.Move(quote);
                    reanchor.Move(happening);
                    reanchor.Move(appearance);
                    Stand(text, quote.Evidence, quote.Parts, quote.Lost);
                    Stand(text, happening.Evidence, Of(happening), happening.Lost);
                    Stand(text, appearance.Evidence, appearance.Mentions, appearance.Lost);
                    Assert.Equal(appearance.Mentions.Count, appearance.MentionCount);
                    // Back in the old text, nothing that points anywhere points at other words.
                    reanchor = new Reanchor(text, old);
                    reanchor.Move(quote);
                    reanchor.Move(happening);
                    reanchor.Move(appearance);
                    Stand(old, quote.Evidence, quote.Parts, quote.Lost);
                    Stand(old, happening.Evidence, Of(happening), happening.Lost);
                    Stand(old, appearance.Evidence, appearance.Mentions, appearance.Lost);
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("The [US] left.", "The USA left.", null)]
    [InlineData("The [US] left.", "Then the US left.", 9)]
    [InlineData("He spoke. [Ana] met Kim.", "He spoke. Kim met Ana.", 18)]
    [InlineData("Ana came. Kim saw Ana go. [Ana] slept.", "Ana came. Ana slept.", 10)]
    [InlineData("Ana came. Kim saw [Ana] go. Then all slept.", "Ana came. Kim slept. Then all slept.", null)]
    [InlineData("A [word] here.", "A word here, and a word there.", 2)]
    [InlineData("One two [three] four.", "", null)]
    public void Words_are_found_by_what_stands_around_them(string marked, string text, int? start)
    {
        var at = marked.IndexOf('[', StringComparison.Ordinal);
        var old = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var found = new SpanSearch(old, text).Find(new EvidenceSpan(at, end, old[at..end]));
        Assert.Equal(start, found?.Start);
    }

    [Fact]
    public void Words_that_stand_in_very_many_places_are_looked_for_in_bounded_time()
    {
        var old = string.Concat(Enumerable.Repeat("ha ", 300_000));
        var search = new SpanSearch("x" + old + "y", "z" + old + "w");
        for (var i = 1; i < 200; i++)
            Assert.Null(search.Find(new EvidenceSpan(1 + (300 * i), 3 + (300 * i), "ha")));
    }

    [Theory]
    [InlineData(30, 45)]
    [InlineData(0, 0)]
    public void An_orphaned_event_finds_its_date_in_its_sentence(int sentenceStart, int dateStart)
    {
        const string Sentence = "Monday was the day after Monday.";
        var happening = Event(EvidenceSpan.None, EvidenceSpan.None);
        happening.Evidence = EvidenceState.Orphaned;
        happening.Lost =
        [
            new EvidenceSpan(sentenceStart, sentenceStart + Sentence.Length, Sentence),
            new EvidenceSpan(dateStart, dateStart + 3, "day"),
        ];
        new Reanchor("", $"On a Monday. {Sentence} Not on Monday.").Move(happening);
        Assert.Equal(EvidenceState.Moved, happening.Evidence);
        Assert.Equal(13, happening.Sentence.Start);
        Assert.Equal(sentenceStart > 0 ? 13 + 15 : 13 + 3, happening.Expression.Start);
    }

    private static void Stand(
        string text,
        EvidenceState? evidence,
        IReadOnlyList<EvidenceSpan> spans,
        IReadOnlyList<EvidenceSpan>? lost
    )
    {
        Assert.All(spans, span => Assert.Equal(span.Exact, text[span.Start..span.End]));
        Assert.Equal(evidence == EvidenceState.Orphaned, spans.Count == 0);
        Assert.Equal(evidence == EvidenceState.Orphaned, lost is not null);
    }

    private static EvidenceSpan Span(string text, double from, double length)
    {
        var start = (int)(from * text.Length);
        var end = Math.Min(text.Length, start + 1 + (int)(length * 12));
        return new EvidenceSpan(start, end, text[start..end]);
    }

    private static IReadOnlyList<EvidenceSpan> Of(TimelineEvent happening) =>
        happening.Sentence == EvidenceSpan.None ? [] : [happening.Sentence, happening.Expression];

    private static Quote Quote(IReadOnlyList<EvidenceSpan> parts) =>
        new()
        {
            Type = "direct",
            Text = "words",
            Parts = parts,
            Start = parts[0].Start,
            SpeakerSpan = parts[0],
            Rule = "person",
        };

    private static TimelineEvent Event(EvidenceSpan sentence, EvidenceSpan expression) =>
        new()
        {
            Edtf = "2024",
            Precision = "year",
            Kind = "absolute",
            Title = "It happened",
            Tense = "happened",
            Rule = "person",
            Sentence = sentence,
            Expression = expression,
        };

    private static Appearance Appearance(List<EvidenceSpan> mentions) =>
        new() { Mentions = mentions, MentionCount = mentions.Count };

    /// <summary>Puts a text in the place of a part of another, given as shares of its length.</summary>
    private sealed record Edit(double From, double To, string Text)
    {
        public string Of(string body)
        {
            var (from, to) = ((int)(Math.Min(From, To) * body.Length), (int)(Math.Max(From, To) * body.Length));
            return body[..from] + Text + body[to..];
        }
    }
}
