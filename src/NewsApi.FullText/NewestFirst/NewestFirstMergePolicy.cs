using Lucene.Net.Index;

namespace NewsApi.FullText.NewestFirst;

/// <summary>
/// Merges segments as Lucene does and puts their documents in order on the way: newest first, of one day by id. A search for the
/// newest hits stops early in such a segment, however large it is. Only what was just flushed is in the order of writing.
/// </summary>
internal sealed class NewestFirstMergePolicy : TieredMergePolicy
{
    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos) =>
        Ordering(base.FindMerges(mergeTrigger, segmentInfos));

    public override MergeSpecification? FindForcedMerges(
        SegmentInfos segmentInfos,
        int maxSegmentCount,
        IDictionary<SegmentCommitInfo, bool> segmentsToMerge
    ) => Ordering(base.FindForcedMerges(segmentInfos, maxSegmentCount, segmentsToMerge));

    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos) =>
        Ordering(base.FindForcedDeletesMerges(segmentInfos));

    private static MergeSpecification? Ordering(MergeSpecification? merges)
    {
        if (merges is null)
            return null;
        var ordering = new MergeSpecification();
        foreach (var merge in merges.Merges)
            ordering.Add(new NewestFirstMerge(merge.Segments));
        return ordering;
    }
}
