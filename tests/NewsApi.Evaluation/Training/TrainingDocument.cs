using NewsApi.Extraction.Text;

namespace NewsApi.Evaluation.Training;

/// <summary>A document with a gold label for each token.</summary>
internal sealed record TrainingDocument(TextLayout Layout, int[] Labels);
