using System.Text;
using Lucene.Net.Util;
using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Suggestions;

/// <summary>
/// Names as terms of the index that can be found by the beginning of any of their words: "Benny Gantz" is there as
/// "benny gantz…" and "gantz…", each with the name itself behind it. The terms are sorted, so to complete is to seek.
/// </summary>
internal static class SuggestionTerms
{
    // No text has this control character.
    private const char Separator = '\u001f';

    // Nobody starts to type at the ninth word of a name.
    private const int MaxStarts = 8;

    private static readonly FilterField[] Completed = [FilterField.Entity, FilterField.Source, FilterField.Tag];

    /// <summary>The terms of the names of an article, each once.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<IndexedName> names) =>
        names.Where(name => Completed.Contains(name.Field) && !name.Name.Contains(Separator)).SelectMany(Of).Distinct();

    /// <summary>Lower case, without diacritics, one space between words, none at the start.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Diacritics.Fold(text.ToLowerInvariant()))
        {
            var isSpace = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isSpace)
                folded.Append(char.IsSurrogate(character) ? '\ufffd' : character);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString();
    }

    /// <summary>The name that a term stands for.</summary>
    public static IndexedName NameOf(BytesRef term)
    {
        var parts = term.Utf8ToString().Split(Separator);
        return new IndexedName(Enum.Parse<FilterField>(parts[1]), parts[2], parts[3], parts[4] is "" ? null : parts[4]);
    }

    private static IEnumerable<string> Of(IndexedName name)
    {
        var folded = Fold(name.Name).TrimEnd();
        var rest = string.Join(Separator, "", name.Field, name.Key, name.Name, name.Type);
        var start = 0;
        for (var i = 0; i < MaxStarts && start < folded.Length; i++)
        {
            yield return folded[start..] + rest;
            var space = folded.IndexOf(' ', start);
            if (space < 0)
                break;
            start = space + 1;
        }
    }
}
