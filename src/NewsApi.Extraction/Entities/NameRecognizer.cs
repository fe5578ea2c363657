using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>
/// Finds the places that name something: the tagger's labels, then what is known beforehand, then the document itself, which
/// names a thing the same way twice.
/// </summary>
internal sealed class NameRecognizer(NameModel model)
{
    private static readonly Lazy<NameRecognizer> Shared = new(() => new NameRecognizer(NameModel.Load()));

    private readonly NameTagger tagger = new(model);

    /// <summary>The recognizer with the model that ships; loaded when first asked for.</summary>
    public static NameRecognizer Default => Shared.Value;

    /// <returns>In text order, none overlapping.</returns>
    public IReadOnlyList<NameMention> Recognize(TextLayout layout, CancellationToken cancellation)
    {
        var names = new NameTable(layout);
        names.AddTagged(tagger.Label(layout, cancellation));
        NameRepairs.Apply(names);
        KnownNames.Apply(names);
        cancellation.ThrowIfCancellationRequested();
        DocumentConsistency.Apply(names);
        return names.ToMentions();
    }
}
