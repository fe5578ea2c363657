using System.Text.Json;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Storage.Model;

namespace NewsApi.CommandLine.Verifying;

/// <summary>Holds the facts of an article as it once was against its text as it then was.</summary>
internal sealed class RevisionCheck(JsonSerializerOptions json, Findings findings)
{
    /// <summary>How many spans were looked at.</summary>
    public long Spans { get; private set; }

    /// <param name="revision">One that was kept.</param>
    public void Run(ArticleRevision revision) => Run(revision.ArticleId, revision.Number, revision.Document!);

    /// <summary>Checks also that the article could be put back.</summary>
    public void Run(WithheldArticle article)
    {
        Run(article.ArticleId, article.Revision, article.Document);
        if (Read<ExportedArticleResponse>(article.Line)?.Id != article.ArticleId)
            findings.Add(
                "withheld",
                FormattableString.Invariant($"article {article.ArticleId} could not be made usable again")
            );
    }

    private void Run(long id, int number, byte[] document)
    {
        var name = FormattableString.Invariant($"article {id}, revision {number}");
        if (Read<ArticleResponse>(document) is not { Body: not null } article)
        {
            findings.Add("revisions", $"{name} cannot be read");
            return;
        }
        if (article.Id != id || article.Revision != number)
            findings.Add("revisions", $"{name} is another one");
        var spans = Verification.SpansOf(article).ToList();
        Spans += spans.Count;
        foreach (var span in spans.Where(span => !Verification.Equals(article.Body, span)))
            findings.Add(
                "revisions",
                FormattableString.Invariant($"{name}: {span.Start}..{span.End} is not what stands there in the text")
            );
    }

    private T? Read<T>(byte[] packed)
        where T : class
    {
        try
        {
            return Packed.Unpack<T>(packed, json);
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or InvalidDataException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            return null;
        }
    }
}
