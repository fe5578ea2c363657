using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Quotes;

/// <summary>Finds who released what speaks: "a report by Acme", "the statement" after "a statement from Acme", "the ruling" of the court.</summary>
internal sealed class Sources(ReadingText text, NamedMentions names)
{
    // Tokens. How far "by Acme" may stand behind "a report published on Monday".
    private const int Reach = 7;

    // Tokens. How far back "the report" may lean on "a report by Acme".
    private const int Back = 1000;

    // How often the noun is looked at; the bound keeps reading linear where one noun fills the text.
    private const int MostLooks = 40;

    /// <summary>The body or person that the words around the noun give.</summary>
    public NamedMention? Of(int noun)
    {
        if (Author(noun) is { } author)
            return author;
        if (!IsText(noun))
            return null;
        var looks = 0;
        for (var i = noun - 1; i >= 0 && i > noun - Back && looks < MostLooks; i--)
        {
            if (!string.Equals(text.Lower(i), text.Lower(noun), StringComparison.Ordinal) || text.QuotationAt(i) >= 0)
                continue;
            looks++;
            if (Author(i) is { } earlier)
                return earlier;
        }
        return text.Lower(noun) is "ruling" or "decision" or "opinion" or "verdict" or "judgment" or "judgement"
            ? Court(noun)
            : null;
    }

    // "a report on Wednesday by Acme", "a statement released by the court", "Acme's report".
    private NamedMention? Author(int noun)
    {
        var end = Math.Min(text.Count, noun + 1 + Reach);
        for (var i = noun + 1; i < end && text.QuotationAt(i) < 0; i++)
        {
            if (text.Is(i, '.') || text.Is(i, ',') || text.Is(i, WordClass.Auxiliary | WordClass.Subordinator))
                break;
            if (text.Lower(i) is "by" or "from")
                return names.In(new TokenRange(i + 1, Math.Min(i + 5, text.Count))).FirstOrDefault(IsSource);
        }
        return names
            .In(new TokenRange(Math.Max(0, noun - 5), noun))
            .LastOrDefault(m =>
                IsSource(m)
                && (m.Tokens.End == noun && IsText(noun) || text.IsPossessive(m.Tokens.End) && m.Tokens.End < noun)
            );
    }

    private static bool IsSource(NamedMention mention) => mention.Type is not (EntityType.Event or EntityType.Other);

    private bool IsText(int noun) =>
        text.Is(noun, WordClass.News)
        || text.Lower(noun)
            is "report"
                or "study"
                or "survey"
                or "poll"
                or "document"
                or "ruling"
                or "filing"
                or "lawsuit"
                or "complaint"
                or "memo"
                or "article"
                or "decision"
                or "opinion"
                or "verdict"
                or "judgment"
                or "judgement"
                or "summary";

    private NamedMention? Court(int before)
    {
        var from = names.FirstFrom(before) - 1;
        for (var i = from; i >= 0 && i > from - 200; i--)
        {
            if (
                names.All[i] is { Type: EntityType.Organization } mention
                && mention.Name.Contains("court", StringComparison.OrdinalIgnoreCase)
            )
                return mention;
        }
        return null;
    }
}
