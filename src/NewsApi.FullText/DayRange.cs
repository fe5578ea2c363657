namespace NewsApi.FullText;

/// <summary>Days that a text mentions, both ends included.</summary>
/// <param name="First">The earliest date there is where the text leaves the start open.</param>
/// <param name="Last">The latest date there is where the text leaves the end open.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last);
