namespace NewsApi.Timeline.Grouping;

/// <summary>When one happening can have been, by all who tell it.</summary>
/// <param name="Start">The latest start of all dates that leave days open.</param>
/// <param name="End">The earliest end of these.</param>
/// <param name="FirstDay">The earliest of the dates that are one day.</param>
/// <param name="LastDay">The latest of these.</param>
internal readonly record struct SharedDates(DateOnly Start, DateOnly End, DateOnly? FirstDay, DateOnly? LastDay)
{
    // "Overnight", time zones and plain errors: papers differ by a day about what is the same.
    private const int DaysApart = 1;

    public static readonly SharedDates Any = new(DateOnly.MinValue, DateOnly.MaxValue, null, null);

    public SharedDates With(Telling telling) =>
        telling.IsOnOneDay
            ? this with
            {
                FirstDay = Earlier(FirstDay ?? telling.First, telling.First),
                LastDay = Later(LastDay ?? telling.First, telling.First),
            }
            : this with
            {
                Start = Later(Start, telling.First),
                End = Earlier(End, telling.Last),
            };

    /// <summary>Whether all can mean the same: open dates overlap and hold every day, and no two days are far apart.</summary>
    public bool AreOne =>
        Start <= End
        && (FirstDay ?? Start) >= Start
        && (LastDay ?? End) <= End
        && (LastDay is not { } last || last.DayNumber - FirstDay!.Value.DayNumber <= DaysApart);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
