namespace NewsApi.Extraction.Dates;

/// <summary>What a word tells about tense, by <c>Dates/tense-words.tsv</c> and <c>Text/irregular-past.txt</c>.</summary>
[Flags]
internal enum TenseWord
{
    None = 0,

    /// <summary>The verb behind is to come: "will".</summary>
    Modal = 1,

    /// <summary>"to" and a verb behind are to come: "plans".</summary>
    Governor = 2,

    /// <summary>The word alone tells what is to come: "payable".</summary>
    Ahead = 4,

    /// <summary>Stands between an auxiliary and its verb.</summary>
    Adverb = 8,

    /// <summary>No verb follows.</summary>
    Determiner = 16,

    /// <summary>A past form that does not end in -ed.</summary>
    Past = 32,
}
