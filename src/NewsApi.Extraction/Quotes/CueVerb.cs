namespace NewsApi.Extraction.Quotes;

/// <summary>A form of a verb that reports speech or thought.</summary>
internal sealed record CueVerb(string Lemma, CueUses Uses, CueForms Forms)
{
    public bool Has(CueUses use) => (Uses & use) != 0;

    public bool Is(CueForms form) => (Forms & form) != 0;
}

/// <summary>What may stand beside a reporting verb.</summary>
[Flags]
internal enum CueUses
{
    None = 0,

    /// <summary>Quotation marks or a colon follow or precede it: "said".</summary>
    Quotation = 1,

    /// <summary>An addressee comes first: "told reporters that".</summary>
    Addressee = 2,

    /// <summary>A clause with "that".</summary>
    That = 4,

    /// <summary>A clause without "that".</summary>
    Bare = 8,

    /// <summary>An infinitive: "vowed to".</summary>
    Infinitive = 16,

    /// <summary>A noun phrase says what was said: "criticized the plan".</summary>
    Noun = 32,

    /// <summary>A state of mind, not speech: "believed".</summary>
    Mind = 64,
}

/// <summary>The forms of a verb that a word may be; "said" is past and participle.</summary>
[Flags]
internal enum CueForms
{
    None = 0,
    Plain = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}
