using CsCheck;

namespace NewsApi.Properties;

/// <summary>Texts that are made to break what reads them: news, torn apart and put together anew.</summary>
internal static class HostileText
{
    private static readonly string[] Words =
    [
        .. "Ana Reyes|Mr.|Dr. Jo Field|U.S.|J.|Calder Port Authority|IBM|McDonald’s|Maddy-Weitzman|the|of|and|he|she|they|it|his|I".Split(
            '|'
        ),
        .. "said|says|told|according to|added|asked|denied|was quoted as saying|that|who|which|spokesman|the mayor of|did n't".Split(
            '|'
        ),
        .. "on Monday|last year|2024-03-12|12 March 2024|March|in 1993|the 1990s|two days later|at 7:30 p.m.|since|until May".Split(
            '|'
        ),
        .. "February 30|the fourth quarter|99999|0|-1|1,000,000|½|three weeks ago|next century|every year|Easter|now".Split(
            '|'
        ),
    ];

    private static readonly string[] Marks =
    [
        .. "“|”|‘|’|\"|'|«|»|„|``|''|(|)|[|]|{|}|.|...|…|!|?|,|;|:|-|--|—|/|&|*|~|@|#|%|<|>|\\|=|<p>|</p>|<!--|&amp;|&#0;".Split(
            '|'
        ),
        .. "\n|\n\n|\r\n|\r|\t| |  |\0|\u0001|\u0085|\u00a0|\u00ad|\u2028|\u2029|\u3000|\ufeff|\ufffd|\uffff".Split(
            '|'
        ),
        // Combining marks, joiners, directions, half pairs, whole pairs, letters that change their length with their case.
        .. "\u0301|e\u0301\u0327|\u200b|\u200c|\u200d|\u200e|\u200f|\u202e|\u2066|\ud800|\udc00|😀|👩\u200d🚀|𝒜|İ|ı|ß|ﬁ|Ǆ|ǅ".Split(
            '|'
        ),
        .. "قال|شالوم|שלום|Москва|中文。|日本|ไทย|한국|٣|३".Split('|'),
    ];

    private static readonly Gen<string> Piece = Gen.Frequency<string>(
        (10, Gen.OneOf(Words).Select(word => word + " ")),
        (6, Gen.OneOf(Marks)),
        (2, Gen.OneOf(Words)),
        (2, Gen.Char.Select(any => any.ToString())),
        (1, Gen.Select(Gen.OneOf(Marks), Gen.Int[2, 100], Repeated)),
        (1, Gen.Select(Gen.OneOf("a", "A", "9", "Ab", "a-", "A."), Gen.Int[2, 1_000], Repeated))
    );

    /// <summary>Any text, half pairs and control characters included.</summary>
    public static readonly Gen<string> Any = Piece.Array[0, 60].Select(pieces => string.Concat(pieces));

    /// <summary>A few pieces: what is made of it over and over shows what grows faster than the text.</summary>
    public static readonly Gen<string> Short = Piece.Array[1, 5].Select(pieces => string.Concat(pieces));

    public static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
