using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Quotes;

/// <summary>Finds the person of whom the same common noun is said elsewhere: "Israeli expert Bruce", "Bruce, an expert", "his daughter Ada Berg".</summary>
internal sealed class Relations(ReadingText text, NamedMentions names)
{
    // Tokens. Descriptions further away than this are not searched.
    private const int Reach = 2000;

    // How often the noun is looked at; the bound keeps reading linear where one noun fills the text.
    private const int MostLooks = 40;

    /// <summary>The person so described before the token.</summary>
    public NamedMention? Before(int noun, int before)
    {
        var looks = 0;
        for (var i = before - 1; i >= 0 && i > before - Reach && looks < MostLooks; i--)
        {
            if (!Same(i, noun))
                continue;
            looks++;
            if (Near(i, before) is { } person)
                return person;
        }
        return null;
    }

    /// <summary>The person so described behind the token: an article may name "his daughter" late.</summary>
    public NamedMention? Behind(int noun)
    {
        var looks = 0;
        for (var i = noun + 1; i < text.Count && i < noun + Reach && looks < MostLooks; i++)
        {
            if (!Same(i, noun))
                continue;
            looks++;
            if (Near(i, text.Count) is { } person)
                return person;
        }
        return null;
    }

    private bool Same(int i, int noun) =>
        string.Equals(text.Lower(i), text.Lower(noun), StringComparison.Ordinal) && text.QuotationAt(i) < 0;

    private NamedMention? Near(int noun, int before) =>
        names
            .In(new TokenRange(Math.Max(0, noun - 12), Math.Min(noun + 4, before)))
            .Where(m => m.Type is EntityType.Person && text.QuotationAt(m.Tokens.First) < 0)
            .Where(m =>
                m.Tokens.First == noun + 1
                || m.Tokens.First == noun + 2 && text.Is(noun + 1, ',')
                || Apposition(m.Tokens.End, noun)
            )
            .LastOrDefault();

    private bool Apposition(int nameEnd, int noun)
    {
        if (nameEnd >= noun || !text.Is(nameEnd, ','))
            return false;
        for (var i = nameEnd + 1; i < noun; i++)
        {
            if (!text.IsWord(i) && text.Lower(i) is not ("'s" or "’s"))
                return false;
        }
        return true;
    }
}
