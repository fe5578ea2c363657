namespace NewsApi.FullText.Facts;

/// <summary>The fields of a fact in the index.</summary>
internal static class FactFields
{
    public const string Words = "words";
    public const string Keys = "keys";
    public const string Id = "id";
    public const string Day = "day";
    public const string First = "first";
    public const string Last = "last";
    public const string Confidence = "confidence";

    // Doubles from 0 up are in the order of their bits.
    public static long Bits(double confidence) => BitConverter.DoubleToInt64Bits(confidence);
}
