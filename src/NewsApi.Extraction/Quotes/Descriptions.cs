using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Quotes;

/// <summary>Whom a description means: "the professor", "his office", "a senior official".</summary>
internal sealed class Descriptions(ReadingText text, NamedMentions names)
{
    private readonly Relations relations = new(text, names);
    private readonly Sources sources = new(text, names);

    /// <summary>"his office": a body that speaks for the person.</summary>
    public ExtractedSpeaker? Possessed(SpeakerPhrase phrase, TextSpan span, Pronouns pronouns)
    {
        var head = phrase.Head;
        if (head.Length < 2 || !text.Is(head.End - 1, WordClass.Body))
            return null;
        var owner = text.Lower(head.First) switch
        {
            "his" => pronouns.Person(head.First, Gender.Male),
            "her" => pronouns.Person(head.First, Gender.Female),
            "its" => pronouns.Body(head.First),
            _ => names
                .In(head)
                .FirstOrDefault(m =>
                    m.Type == EntityType.Person && m.Tokens.End < head.End && text.Lower(m.Tokens.End) is "'s" or "’s"
                ),
        };
        return owner is null
            ? null
            : new ExtractedSpeaker(
                span,
                SpeakerKind.Organization,
                owner.Name,
                SpeakerResolver.Index(owner),
                "possessive"
            );
    }

    /// <summary>A phrase whose head is a common noun.</summary>
    public ExtractedSpeaker Resolve(SpeakerPhrase phrase, TextSpan span, ExtractedSpeaker? last, NamedMention? inside)
    {
        var noun = HeadNoun(phrase.Head);
        if (noun >= 0 && text.Is(noun, WordClass.Body))
            return Body(phrase, noun, span, inside);
        if (noun < 0)
            return new ExtractedSpeaker(span, SpeakerKind.Unknown, null, null, "none");
        // "his daughter": the article may name her elsewhere.
        if (
            text.Lower(phrase.Head.First) is "his" or "her"
            && (relations.Before(noun, phrase.Head.First) ?? relations.Behind(noun)) is { } relative
        )
            return new ExtractedSpeaker(
                span,
                SpeakerKind.Title,
                relative.Name,
                SpeakerResolver.Index(relative),
                "title"
            );
        var definite = text.Lower(phrase.Head.First) is "the" or "this" or "that";
        if (!definite || text.Lower(noun).EndsWith('s'))
            return new ExtractedSpeaker(span, SpeakerKind.Anonymous, null, null, "none");
        if (relations.Before(noun, phrase.Head.First) is { } person)
            return new ExtractedSpeaker(span, SpeakerKind.Title, person.Name, SpeakerResolver.Index(person), "title");
        if (last is { Kind: SpeakerKind.Named or SpeakerKind.Pronoun or SpeakerKind.Title, Name: not null })
            return last with { Span = span, Kind = SpeakerKind.Title, ResolvedBy = "title" };
        return new ExtractedSpeaker(span, SpeakerKind.Anonymous, null, null, "none");
    }

    private ExtractedSpeaker Body(SpeakerPhrase phrase, int noun, TextSpan span, NamedMention? inside)
    {
        var owner = inside is { Type: EntityType.Organization or EntityType.Place }
            ? inside
            : Owner(phrase) ?? sources.Of(noun);
        if (owner is not null)
            return new ExtractedSpeaker(
                span,
                SpeakerKind.Organization,
                owner.Name,
                SpeakerResolver.Index(owner),
                "name"
            );
        if (PossessingRole(phrase.Head) is { } person)
            return new ExtractedSpeaker(
                span,
                SpeakerKind.Organization,
                person.Name,
                SpeakerResolver.Index(person),
                "possessive"
            );
        var known = text.Lower(phrase.Head.First) is "the" or "this"
            ? NamedWith(text.Lower(noun), phrase.Head.First)
            : null;
        return known is not null
            ? new ExtractedSpeaker(
                span,
                SpeakerKind.Organization,
                known.Name,
                SpeakerResolver.Index(known),
                "coreference"
            )
            : new ExtractedSpeaker(span, SpeakerKind.Organization, null, null, "none");
    }

    // "the judge's statement"
    private NamedMention? PossessingRole(TokenRange head)
    {
        for (var i = head.First + 1; i < head.End; i++)
        {
            if (text.Lower(i) is "'s" or "’s" && text.Is(i - 1, WordClass.Person))
                return relations.Before(i - 1, head.First);
        }
        return null;
    }

    // "the Centre for Aviation's database", "a report from the ministry".
    private NamedMention? Owner(SpeakerPhrase phrase) =>
        names
            .In(phrase.Whole)
            .FirstOrDefault(m =>
                m.Type is not (null or EntityType.Other or EntityType.Event)
                && (
                    m.Tokens.End < text.Count && text.Lower(m.Tokens.End) is "'s" or "’s" or "'" or "’"
                    || m.Tokens.First > 1
                        && (
                            text.Lower(m.Tokens.First - 1) is "from" or "by"
                            || text.Lower(m.Tokens.First - 2) is "from" or "by"
                        )
                )
            );

    // "the court": the last body before it whose name has the word.
    private NamedMention? NamedWith(string noun, int before)
    {
        var from = names.FirstFrom(before) - 1;
        for (var i = from; i >= 0 && i > from - 200; i--)
        {
            var mention = names.All[i];
            if (
                mention.Type is EntityType.Organization
                && mention.Name.Contains(noun, StringComparison.OrdinalIgnoreCase)
            )
                return mention;
        }
        return null;
    }

    private int HeadNoun(TokenRange head)
    {
        var found = -1;
        for (var i = head.First; i < head.End; i++)
        {
            if (text.Is(i, WordClass.Preposition) && found >= 0)
                break;
            if (text.Is(i, WordClass.Person | WordClass.Body))
                found = i;
        }
        return found;
    }
}
