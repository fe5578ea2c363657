using NewsApi.Evaluation;

if (args is [var gold, var output])
    return Scoring.Run(gold, output);

Console.Error.WriteLine("usage: NewsApi.Evaluation GOLD.jsonl OUT.jsonl");
Console.Error.WriteLine(
    "  Reads each text of GOLD and writes what the extractor finds to OUT, in the form of the scorers."
);
return 2;
