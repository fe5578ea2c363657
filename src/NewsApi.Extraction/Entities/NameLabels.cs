namespace NewsApi.Extraction.Entities;

/// <summary>
/// The BIOES labels of the tagger: outside, and begin, inside, end and single for each of four types, numbered
/// <c>0</c> and <c>1 + 4 · type + position</c>.
/// </summary>
internal static class NameLabels
{
    public const int Outside = 0;
    public const int Types = 4;
    public const int Count = 1 + (Types * 4);

    /// <summary>The types as they are numbered: people, organizations, places, everything else.</summary>
    public const int Person = 0;
    public const int Organization = 1;
    public const int Place = 2;
    public const int Miscellaneous = 3;

    public const int Begin = 0;
    public const int Inside = 1;
    public const int End = 2;
    public const int Single = 3;

    public static int Of(int type, int position) => 1 + (4 * type) + position;

    public static int TypeOf(int label) => (label - 1) / 4;

    public static int PositionOf(int label) => (label - 1) % 4;

    /// <summary>Whether a label may follow another; <c>-1</c> stands for the sentence's start.</summary>
    public static bool MayFollow(int before, int label)
    {
        var isOpen = before > 0 && PositionOf(before) is (Begin or Inside);
        var continues = label > 0 && PositionOf(label) is (Inside or End);
        return isOpen ? continues && TypeOf(before) == TypeOf(label) : !continues;
    }

    /// <summary>Whether a sentence may end with the label.</summary>
    public static bool MayEnd(int label) => label == Outside || PositionOf(label) is End or Single;
}
