using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Knows the line above an article that only says when it was published: "Friday, January 4, 2019".</summary>
internal static class DateLine
{
    /// <param name="index">Of the sentence.</param>
    /// <param name="matches">The time expressions in it.</param>
    public static bool Is(TextLayout layout, int index, List<(int At, TimeMatch Match)> matches)
    {
        var sentence = layout.Sentences[index];
        return matches.Count == 1
            && matches[0].At == sentence.FirstToken
            && sentence.FirstToken + matches[0].Match.Length == sentence.TokenEnd
            && matches[0].Match.Meaning is DayMeaning or ExactDayMeaning
            && sentence.Paragraph == index
            && layout.Sentences.Count > index + 1
            && layout.Sentences[index + 1].Paragraph != index;
    }
}
