using NewsApi.Evaluation;
using NewsApi.Evaluation.Training;

switch (args)
{
    case ["train-names", var goldFolder, var model]:
        return NameTrainer.Run(goldFolder, model);
    case ["calibration", var gold]:
        return Calibration.Run(gold);
    case [var gold, var output]:
        return Scoring.Run(gold, output);
}

Console.Error.WriteLine("usage: NewsApi.Evaluation GOLD.jsonl OUT.jsonl");
Console.Error.WriteLine(
    "  Reads each text of GOLD and writes what the extractor finds to OUT, in the form of the scorers."
);
Console.Error.WriteLine("       NewsApi.Evaluation calibration GOLD.jsonl");
Console.Error.WriteLine("  Prints how often facts of a confidence are right.");
Console.Error.WriteLine("       NewsApi.Evaluation train-names GOLD_FOLDER OUT.model");
Console.Error.WriteLine(
    "  Trains the name tagger on the sets of GOLD_FOLDER that may be used so, and writes its weights."
);
return 2;
