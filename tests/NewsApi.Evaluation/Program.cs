Console.Error.WriteLine("usage: NewsApi.Evaluation GOLD.jsonl OUT.jsonl");
