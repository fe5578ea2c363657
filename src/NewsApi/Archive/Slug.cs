using System.Globalization;
using System.Text;
using NewsApi.FullText.Analysis;

namespace NewsApi.Archive;

/// <summary>Readable keys: lower-case letters and digits of any script, joined by hyphens.</summary>
internal static class Slug
{
    /// <summary>Longest slug in characters; a longer text is cut at a word.</summary>
    public const int MaxLength = 100;

    /// <summary>"Israel ‘Formalizes’ Ties" gives <c>israel-formalizes-ties</c>; diacritics fold ("São" gives <c>sao</c>).</summary>
    /// <returns>Never empty: <c>untitled</c> for a text without a letter or digit.</returns>
    public static string Of(string text)
    {
        var slug = new StringBuilder(Math.Min(text.Length, MaxLength + 1));
        foreach (var rune in Diacritics.Fold(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (!IsApostrophe(rune) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length > MaxLength)
                break;
        }
        var readable = Cut(slug.ToString()).Trim('-');
        return readable.Length == 0 ? "untitled" : readable;
    }

    /// <summary>The first free one of <paramref name="slug"/>, <c>slug-2</c>, <c>slug-3</c> …</summary>
    public static string Free(string slug, ISet<string> taken)
    {
        var free = slug;
        for (var number = 2; taken.Contains(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return free;
    }

    // "Israel's" gives "israels", not "israel-s".
    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘';

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var word = slug.LastIndexOf('-', MaxLength);
        return slug[..(word > 0 ? word : MaxLength)];
    }
}
