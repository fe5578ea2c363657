using NewsApi.Extraction.Dates;

namespace NewsApi.Extraction.Tests.Dates;

public sealed class HolidayCalendarTests
{
    [Theory]
    [InlineData("12-25", 2021, "2021-12-25")]
    [InlineData("11-4#4", 2021, "2021-11-25")]
    [InlineData("9-1#1", 2020, "2020-09-07")]
    [InlineData("5-1#-1", 2021, "2021-05-31")]
    [InlineData("11-1#1+1", 2022, "2022-11-08")]
    [InlineData("11-1#1+1", 2020, "2020-11-03")]
    [InlineData("easter+0", 2000, "2000-04-23")]
    [InlineData("easter+0", 2024, "2024-03-31")]
    [InlineData("easter-2", 2019, "2019-04-19")]
    public void A_rule_gives_the_day_of_its_year(string rule, int year, string day)
    {
        Assert.Equal(day, EventDates.Text(HolidayCalendar.DayOf(rule, year)));
    }
}
