using CsCheck;
using NewsApi.Properties;
using NewsApi.Timeline;

namespace NewsApi.Tests.Properties;

/// <summary>What is taken for a date of a timeline.</summary>
public sealed class DateProperties
{
    private static readonly Gen<string> Texts = Gen.OneOf(
            "0001",
            "9999",
            "2024",
            "0000",
            "-01",
            "-12",
            "-13",
            "-02",
            "-29",
            "-30",
            "-27",
            "X",
            "/",
            "..",
            "-",
            "/..",
            "../",
            "199X",
            "999X",
            "000X",
            "٣",
            " ",
            "T00:00",
            "?",
            "~",
            "\0"
        )
        .Array[0, 8]
        .Select(parts => string.Concat(parts));

    [Fact]
    public void Any_text_is_a_date_or_none_and_a_date_ends_no_earlier_than_it_begins()
    {
        var dates = 0;
        Property.Holds(
            Texts,
            text =>
            {
                if (!Edtf.TryParse(text, out var date))
                    return;
                dates++;
                Assert.Equal(text, date.Edtf);
                Assert.True(date.Start is not null || date.End is not null);
                Assert.True(date.Start is null || date.End is null || date.Start <= date.End);
            },
            count: 50_000
        );
        Assert.True(dates > 500, $"{dates}");
    }
}
