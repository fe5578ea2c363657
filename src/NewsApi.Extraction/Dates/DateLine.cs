using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Knows the line above an article that only says when it was published: "Friday, January 4, 2019".</summary>
internal static class DateLine
{
    public static bool Is(TextLayout layout, Sentence sentence, List<(int At, TimeMatch Match)> matches) =>
        matches.Count == 1
        && matches[0].At == sentence.FirstToken
        && sentence.FirstToken + matches[0].Match.Length == sentence.TokenEnd
        && matches[0].Match.Meaning is DayMeaning or ExactDayMeaning
        && layout.Sentences.Count > 1
        && layout.Sentences[1].Paragraph != sentence.Paragraph;
}
