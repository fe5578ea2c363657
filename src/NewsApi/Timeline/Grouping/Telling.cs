namespace NewsApi.Timeline.Grouping;

/// <summary>One article's telling of a happening, as it is compared with others.</summary>
internal sealed class Telling
{
    // What the dated clause says counts whole, the rest of its sentence less: it may tell of something else.
    private const double RestOfSentence = 0.4;

    private readonly WordVector words;
    private readonly WordVector headline;

    /// <param name="told">The event with its article.</param>
    /// <param name="subjects">What its article is about.</param>
    public Telling(TimelineEventResponse told, Subjects subjects)
    {
        (Event, Subjects) = (told, subjects);
        (First, Last) = (told.Date.Start ?? DateOnly.MinValue, told.Date.End ?? DateOnly.MaxValue);
        words = new WordVector();
        words.Add(ContentWords.Of(told.Sentence?.Exact ?? told.Title), RestOfSentence);
        words.Add(ContentWords.Of(told.Title), 1);
        headline = new WordVector();
        headline.Add(ContentWords.Of(told.Article!.Title), 1);
    }

    public TimelineEventResponse Event { get; }

    public Subjects Subjects { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public long ArticleId => Event.ArticleId!.Value;

    public bool IsOnOneDay => First == Last;

    /// <summary>How many days the date leaves open, none for a day.</summary>
    public int OpenDays => Last.DayNumber - First.DayNumber;

    /// <summary>The words by which others are found that may tell the same.</summary>
    public IEnumerable<string> Words => words.Words;

    public IEnumerable<string> AllWords => words.Words.Concat(headline.Words);

    /// <summary>Weighs each word by how rare it is; done once, before anything is compared.</summary>
    public void Weigh(IReadOnlyDictionary<string, double> rarity)
    {
        words.Weigh(rarity);
        headline.Weigh(rarity);
    }

    /// <summary>How alike the words of both are, 0 to 1.</summary>
    public double LikenessTo(Telling other) => words.CosineWith(other.words);

    /// <summary>How alike the headlines of both articles are, 0 to 1.</summary>
    public double HeadlineLikenessTo(Telling other) => headline.CosineWith(other.headline);

    public int WordsSharedWith(Telling other) => words.CountShared(other.words);
}
