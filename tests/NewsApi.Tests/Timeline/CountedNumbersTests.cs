using NewsApi.Timeline.Grouping;

namespace NewsApi.Tests.Timeline;

public sealed class CountedNumbersTests
{
    [Theory]
    [InlineData("The quake killed 39 people.", "39 dead")]
    [InlineData("At least 39 people were killed in the quake.", "39 dead")]
    [InlineData("The quake left 39 dead and 650 injured.", "39 dead, 650 injured")]
    [InlineData("Killing 1,200 and wounding 40 others, it was the worst.", "1,200 dead, 40 injured")]
    [InlineData("Twelve people died on Monday.", "Twelve dead")]
    [InlineData("It sold 5.93 million bags and 12 ships.", "5.93 million bags, 12 ships")]
    [InlineData("Prices rose 4.1 percent.", "4.1 %")]
    [InlineData("It cost $3 million.", "3 million $")]
    [InlineData("Nearly 40 people were killed.", "")]
    [InlineData("It rose from 340 tonnes, not to say 350 tonnes.", "")]
    [InlineData("In 2019 the port closed.", "")]
    [InlineData("Nobody was hurt.", "")]
    public void A_sentence_tells_how_many_of_what(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(", ", CountedNumbers.In(sentence).Select(n => $"{n.Text} {n.Of}")));
}
