using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Quotes;

/// <summary>Whom "he", "she", "they" and "it" mean: the last fitting name outside quotations, sentence by sentence backwards.</summary>
internal sealed class Pronouns(ReadingText text, NamedMentions names, IReadOnlySet<int> speaking)
{
    // A pronoun further away than this from its name is not resolved.
    private const int SentencesBack = 12;

    // Words from "a" to the noun, and from the noun to a name that goes with it.
    private const int LongestDescription = 7;
    private const int NameBehind = 3;

    public ExtractedSpeaker Resolve(int token, TextSpan span, ExtractedSpeaker? last)
    {
        var word = text.Lower(token);
        var found = word switch
        {
            "he" or "him" or "his" => Person(token, Gender.Male),
            "she" or "her" => Person(token, Gender.Female),
            "it" or "its" => Body(token),
            _ => null,
        };
        if (found is not null)
            return new ExtractedSpeaker(
                span,
                SpeakerKind.Pronoun,
                found.Name,
                SpeakerResolver.Index(found),
                "coreference"
            );
        if (word is "they" or "it" && last is { Kind: SpeakerKind.Organization or SpeakerKind.Place, Name: not null })
            return last with { Span = span, Kind = SpeakerKind.Pronoun, ResolvedBy = "coreference" };
        return new ExtractedSpeaker(span, SpeakerKind.Pronoun, null, null, "none");
    }

    /// <summary>The person that a pronoun of this gender at the token means.</summary>
    public NamedMention? Person(int token, Gender gender) => Last(token, m => Fits(m, gender));

    /// <summary>The body or place that "it" at the token means.</summary>
    public NamedMention? Body(int token) =>
        Last(token, static m => m.Type is EntityType.Organization or EntityType.Place);

    private static bool Fits(NamedMention mention, Gender gender) =>
        mention.Type is EntityType.Person or null
        && (
            mention.Gender == gender
            || mention.Gender == Gender.Unknown
                && (mention.Type == EntityType.Person || mention.Name.Contains(' ', StringComparison.Ordinal))
        );

    // In each sentence who speaks comes first, then the first fitting name: it is most often the subject. Names behind a preposition or
    // with a possessive are weaker, and in the pronoun's own sentence ("Speaking to Smith, he said") they do not count.
    private NamedMention? Last(int token, Func<NamedMention, bool> fits)
    {
        var sentence = text.SentenceAt(token);
        var end = token;
        for (var back = 0; back <= SentencesBack && sentence >= 0; back++, sentence--)
        {
            NamedMention? plain = null;
            NamedMention? weaker = null;
            foreach (var mention in names.In(new TokenRange(text.Sentences[sentence].First, end)))
            {
                if (text.QuotationAt(mention.Tokens.First) >= 0 || !fits(mention))
                    continue;
                if (speaking.Contains(mention.Tokens.First))
                    return mention;
                if (IsWeak(mention))
                    weaker ??= mention;
                else
                    plain ??= mention;
            }
            if (text.Sentences[sentence].First < end && Nameless(text.Sentences[sentence]))
                return null;
            if (plain is not null)
                return plain;
            if (weaker is not null && back > 0)
                return weaker;
            end = text.Sentences[sentence].First;
        }
        return null;
    }

    // "A trader at a bank in Tokyo shared Baker's doubts": whoever it is, the article does not say.
    private bool Nameless(TokenRange sentence)
    {
        if (
            text.QuotationAt(sentence.First) >= 0
            || text.Lower(sentence.First) is not ("a" or "an" or "one" or "another")
        )
            return false;
        var end = Math.Min(sentence.End, sentence.First + LongestDescription);
        for (var i = sentence.First + 1; i < end && text.IsWord(i) && !text.Is(i, WordClass.Preposition); i++)
        {
            if (text.Is(i, WordClass.Person))
                return !names.In(new TokenRange(i + 1, Math.Min(sentence.End, i + 1 + NameBehind))).Any();
        }
        return false;
    }

    private bool IsWeak(NamedMention mention)
    {
        if (mention.Tokens.End < text.Count && text.Lower(mention.Tokens.End) is "'s" or "’s")
            return true;
        var before = mention.Tokens.First - 1;
        return before >= 0 && text.Is(before, WordClass.Preposition);
    }
}
