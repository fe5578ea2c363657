using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.FullText.Facts;

/// <summary>The keys of one fact after the other as words of a field, without a text that would be taken apart again.</summary>
internal sealed class KeyWords : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly List<string> keys = [];
    private int at;

    public KeyWords() => term = AddAttribute<ICharTermAttribute>();

    public void Set(long articleId, IndexedFact fact)
    {
        keys.Clear();
        keys.Add(ArticleKey(articleId).Term);
        keys.Add(KindKey(fact.Kind).Term);
        foreach (var key in fact.Keys)
            keys.Add(key.Term);
    }

    public static FactKey ArticleKey(long id) => new(FactField.Article, IndexFields.Number(id));

    public static FactKey KindKey(FactKind kind) => new(FactField.Kind, kind == FactKind.Quote ? "q" : "e");

    public override void Reset() => at = 0;

    public override bool IncrementToken()
    {
        if (at == keys.Count)
            return false;
        ClearAttributes();
        term.Append(keys[at++]);
        return true;
    }
}
