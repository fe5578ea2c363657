namespace NewsApi.Extraction;

/// <summary>What the extractor reads: one published text.</summary>
/// <param name="Title">The headline; read for names only, no fact points into it.</param>
/// <param name="Body">The text that every span points into, with <c>\n</c> newlines.</param>
/// <param name="PublishedOn">The day that relative dates ("on Tuesday") count from.</param>
/// <param name="Language">A BCP 47 tag. Only English (<c>en</c>, <c>en-…</c>) is read; other texts give a warning and no facts.</param>
public sealed record ArticleText(string Title, string Body, DateOnly PublishedOn, string Language = "en");
