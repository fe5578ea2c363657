using NewsApi.Archive.Duplicates;

namespace NewsApi.Tests.Duplicates;

public sealed class FingerprintTests
{
    private static double Similarity(string left, string right) =>
        Shingles.Similarity(Shingles.Of(left).ToHashSet(), Shingles.Of(right).ToHashSet());

    [Theory]
    [InlineData("One two three four five", 1)]
    [InlineData("one two three four", 0)]
    [InlineData("“One,” two: three - four (five) SIX!", 2)]
    [InlineData("", 0)]
    [InlineData("... !!! ’’’", 0)]
    [InlineData("一 二 三 四 五 六", 2)]
    public void A_shingle_is_five_words_that_follow_each_other(string text, int count) =>
        Assert.Equal(count, Shingles.Of(text).Count);

    [Fact]
    public void Letter_case_punctuation_and_white_space_do_not_matter_and_the_order_does()
    {
        var shingles = Shingles.Of("The port of Calder doesn't reopen");
        Assert.Equal(shingles, Shingles.Of("the PORT, of\n\nCalder – doesn’t reopen."));
        Assert.NotEqual(shingles, Shingles.Of("The port doesn't of Calder reopen"));
    }

    [Fact]
    public void Similarity_is_the_share_of_shingles_that_both_have()
    {
        // Ten words have six shingles; a new last word leaves five of them and makes one more.
        Assert.Equal(5 / 7.0, Similarity("a b c d e f g h i j", "a b c d e f g h i k"), 6);
        Assert.Equal(1, Similarity(Reprints.Text(1), Reprints.Text(1)));
        Assert.Equal(0, Similarity(Reprints.Text(1), Reprints.Text(2)));
        Assert.Equal(0, Similarity("", ""));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(20)]
    public void Fingerprints_agree_about_as_much_as_their_texts(int replaced)
    {
        var errors = Enumerable
            .Range(0, 200)
            .Select(seed => (Text: Reprints.Text(seed), Other: Reprints.Version(seed, replaced)))
            .Select(pair =>
                Fingerprint.Similarity(Fingerprint.Of(pair.Text), Fingerprint.Of(pair.Other))
                - Similarity(pair.Text, pair.Other)
            )
            .ToList();
        // Of 64 values an estimate is off by 0.0625 at most in one standard deviation; the mean of 200 by a fourteenth of that.
        Assert.InRange(errors.Average(), -0.02, 0.02);
        Assert.InRange(Math.Sqrt(errors.Average(error => error * error)), 0, 0.08);
    }

    [Fact]
    public void Texts_that_are_nearly_the_same_have_a_band_in_common_and_others_none()
    {
        bool AreCandidates(string left, string right) =>
            Fingerprint.BandsOf(Fingerprint.Of(left)).Intersect(Fingerprint.BandsOf(Fingerprint.Of(right))).Any();

        var found = Enumerable
            .Range(0, 200)
            .Count(seed => AreCandidates(Reprints.Text(seed), Reprints.Version(seed, replaced: 3)));
        // Three replaced words of a hundred leave 0.73 of the shingles.
        Assert.InRange(found, 170, 200);
        Assert.DoesNotContain(
            Enumerable.Range(0, 200),
            seed => AreCandidates(Reprints.Text(seed), Reprints.Text(seed + 500))
        );
    }

    /// <summary>Fingerprints are stored: one that changes finds nothing that was stored before.</summary>
    [Fact]
    public void A_fingerprint_stays_what_it_is()
    {
        var fingerprint = Fingerprint.Of(Reprints.Text(3));
        Assert.Equal(128, fingerprint.Length);
        Assert.Equal("64527986cc74db52a83a04c7436273fd", Convert.ToHexStringLower(fingerprint.AsSpan(0, 16)));
    }

    [Fact]
    public void A_text_of_few_words_has_none()
    {
        Assert.Empty(Fingerprint.Of(Reprints.Text(4, words: 11)));
        Assert.NotEmpty(Fingerprint.Of(Reprints.Text(4, words: 12)));
    }
}
