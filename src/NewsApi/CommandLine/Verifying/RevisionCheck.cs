using System.Text.Json;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Storage.Model;

namespace NewsApi.CommandLine.Verifying;

/// <summary>Holds the facts of an article as it once was against its text as it then was.</summary>
internal sealed class RevisionCheck(JsonSerializerOptions json, Findings findings)
{
    /// <summary>How many spans were looked at.</summary>
    public long Spans { get; private set; }

    /// <param name="revision">One that was kept.</param>
    public void Run(ArticleRevision revision)
    {
        var name = FormattableString.Invariant($"article {revision.ArticleId}, revision {revision.Number}");
        if (Read(revision.Document!) is not { Body: not null } article)
        {
            findings.Add("revisions", $"{name} cannot be read");
            return;
        }
        if (article.Id != revision.ArticleId || article.Revision != revision.Number)
            findings.Add("revisions", $"{name} is another one");
        var spans = Verification.SpansOf(article).ToList();
        Spans += spans.Count;
        foreach (var span in spans.Where(span => !Verification.Equals(article.Body, span)))
            findings.Add(
                "revisions",
                FormattableString.Invariant($"{name}: {span.Start}..{span.End} is not what stands there in the text")
            );
    }

    private ArticleResponse? Read(byte[] document)
    {
        try
        {
            return JsonSerializer.Deserialize<ArticleResponse>(Packed.Unpack(document), json);
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
