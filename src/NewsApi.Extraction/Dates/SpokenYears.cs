namespace NewsApi.Extraction.Dates;

/// <summary>Reads years in words, as broadcasts write them: "nineteen ninety-six", "two thousand and one".</summary>
internal static class SpokenYears
{
    public static (int Year, int Length)? At(TimeCursor at)
    {
        if (at.In(TimeWordClass.Number)?.Number is not { } century)
            return null;
        if (century == 2 && at.Move(1).Is("thousand"))
        {
            var and = at.Move(2).Is("and") ? 1 : 0;
            var (ones, words) = Quantities.Words(at.Move(2 + and));
            return words > 0 && ones < 100 ? (2000 + ones, 2 + and + words)
                : at.Move(-1).Is("year") ? (2000, 2)
                : null;
        }
        if (century is < 15 or > 20)
            return null;
        var (rest, length) = Quantities.Words(at.Move(1));
        return length > 0 && rest is >= 10 and <= 99 && at.Move(1 + length).In(TimeWordClass.Unit) is null
            ? ((century * 100) + rest, 1 + length)
            : null;
    }
}
