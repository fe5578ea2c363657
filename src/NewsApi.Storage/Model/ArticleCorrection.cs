namespace NewsApi.Storage.Model;

/// <summary>What was wrong in an article, said in the open.</summary>
/// <param name="Id">Rises with every correction of the article.</param>
/// <param name="Date">When it was published.</param>
public sealed record ArticleCorrection(int Id, DateOnly Date, string Text);
