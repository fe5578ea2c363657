using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Text;

namespace NewsApi.Evaluation.Training;

/// <summary>A document with a gold label for each token.</summary>
internal sealed record TrainingDocument(TextLayout Layout, int[] Labels)
{
    /// <summary>Stands for a label that is not known; nothing is learned around it.</summary>
    public const int Unsure = -1;

    /// <summary>The document with the labels of those stretches only that a tagger reads the same way.</summary>
    public TrainingDocument AgreedWith(NameTagger tagger)
    {
        var read = tagger.Label(Layout);
        var labels = new int[Labels.Length];
        foreach (var segment in NameSegments.Of(Layout))
        {
            var isSame = true;
            for (var i = segment.First; i < segment.End; i++)
                isSame &= read[i] == Labels[i];
            for (var i = segment.First; i < segment.End; i++)
                labels[i] = isSame ? Labels[i] : Unsure;
        }
        return this with { Labels = labels };
    }
}
