using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Quotes;

/// <summary>Tells whom each speaker's words mean, in text order, so that "he" and "the professor" can lean on who spoke before.</summary>
internal sealed class SpeakerResolver
{
    private readonly ReadingText text;
    private readonly NamedMentions names;
    private readonly HashSet<int> speaking = [];
    private readonly Pronouns pronouns;
    private readonly Descriptions descriptions;

    public SpeakerResolver(ReadingText text)
    {
        this.text = text;
        names = new NamedMentions(text);
        pronouns = new Pronouns(text, names, speaking);
        descriptions = new Descriptions(text, names);
    }

    public List<ExtractedQuote> Resolve(List<QuoteDraft> drafts, CancellationToken cancellation)
    {
        var resolved = new Dictionary<TokenRange, ExtractedSpeaker>();
        ExtractedSpeaker? last = null;
        foreach (
            var phrase in drafts
                .Where(static d => d.Speaker is not null)
                .Select(static d => d.Speaker!.Value)
                .Distinct()
                .OrderBy(static p => p.Head.First)
        )
        {
            cancellation.ThrowIfCancellationRequested();
            last = Resolve(phrase, last);
            if (Name(phrase) is { } named)
                speaking.Add(named.Tokens.First);
            resolved[phrase.Whole] = last;
        }
        return [.. drafts.Select(draft => Quote(draft, draft.Speaker is { } phrase ? resolved[phrase.Whole] : null))];
    }

    private ExtractedQuote Quote(QuoteDraft draft, ExtractedSpeaker? speaker)
    {
        var rule =
            speaker?.Kind == SpeakerKind.Pronoun
                ? draft.Rule.Replace("speaker", "pronoun", StringComparison.Ordinal)
                : draft.Rule;
        var cue = draft.Cue is { } range ? text.Span(range) : (TextSpan?)null;
        return new ExtractedQuote(
            draft.Type,
            draft.Parts,
            speaker,
            cue,
            About(draft.Parts),
            RuleConfidence.Of(draft.Rule),
            rule
        );
    }

    private List<int> About(List<TextSpan> parts)
    {
        var about = new List<int>();
        foreach (var part in parts)
        {
            for (
                var i = Math.Max(text.Layout.TokenAt(part.Start), 0);
                i < text.Count && text.Span(i).Start < part.End;
                i++
            )
            {
                if (text.EntityAt(i) >= 0 && text.Span(i).Start >= part.Start && !about.Contains(text.EntityAt(i)))
                    about.Add(text.EntityAt(i));
            }
        }
        return about;
    }

    private ExtractedSpeaker Resolve(SpeakerPhrase phrase, ExtractedSpeaker? last)
    {
        var span = text.Span(phrase.Whole);
        var head = phrase.Head;
        if (
            head.Length == 1
            && (
                text.Is(head.First, WordClass.Pronoun | WordClass.Object) && !text.IsName(head.First)
                || text.Lower(head.First) is "his" or "her" or "their" or "its"
            )
        )
            return pronouns.Resolve(head.First, span, last);
        if (descriptions.Possessed(phrase, span, pronouns) is { } possessed)
            return possessed;
        var named = Name(phrase);
        if (named is not null && Speaks(named, phrase))
        {
            var kind = named.Type switch
            {
                EntityType.Organization => SpeakerKind.Organization,
                EntityType.Place => SpeakerKind.Place,
                _ => SpeakerKind.Named,
            };
            return new ExtractedSpeaker(span, kind, named.Name, Index(named), "name");
        }
        return descriptions.Resolve(phrase, span, last, named);
    }

    // The last person of the phrase; for a role ("the mayor of Paris, Anne Hidalgo") the person of its apposition; else its last name.
    private NamedMention? Name(SpeakerPhrase phrase)
    {
        NamedMention? best = null;
        foreach (var mention in names.In(phrase.Head))
        {
            if (
                best is not null
                && mention.Type != EntityType.Person
                && text.Is(mention.Tokens.First - 1, WordClass.Preposition)
            )
                continue;
            if (!IsPossessor(mention) && (best is not { Type: EntityType.Person } || mention.Type == EntityType.Person))
                best = mention;
        }
        if (best is { Type: EntityType.Person })
            return best;
        var apposed = names
            .In(phrase.Whole)
            .FirstOrDefault(m => m.Tokens.First >= phrase.Head.End && m.Type is EntityType.Person && !IsPossessor(m));
        if (apposed is not null && (best is null || HasCommonNoun(phrase.Head)))
            return apposed;
        var before = names
            .In(phrase.Whole)
            .FirstOrDefault(m => m.Type == EntityType.Person && !IsPossessor(m) && m.Tokens.End <= phrase.Head.First);
        return best ?? before;
    }

    private bool IsPossessor(NamedMention mention) =>
        mention.Tokens.End < text.Count && text.Lower(mention.Tokens.End) is "'s" or "’s" or "'" or "’";

    // "Polisario leader Brahim Ghali" names a speaker; "an AFP source" and "the Tel Aviv University professor" do not.
    private bool Speaks(NamedMention mention, SpeakerPhrase phrase)
    {
        if (mention.Tokens.End >= phrase.Head.End)
            return true;
        if (!phrase.Head.Contains(mention.Tokens))
            return mention.Type == EntityType.Person;
        return (mention.Type == EntityType.Person || mention.Tokens.First == phrase.Head.First)
            && !HasCommonNoun(phrase.Head with { First = mention.Tokens.End });
    }

    private bool HasCommonNoun(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Is(i, WordClass.Preposition))
                return false;
            if (text.Is(i, WordClass.Person | WordClass.Body))
                return true;
        }
        return false;
    }

    internal static int? Index(NamedMention mention) => mention.Entity >= 0 ? mention.Entity : null;
}
