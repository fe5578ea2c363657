using System.Diagnostics;
using NewsApi.Extraction.Entities;

namespace NewsApi.Evaluation.Training;

/// <summary>
/// Trains the name tagger: a structured averaged perceptron (Collins 2002) with feature dropout, deterministic by its seed.
/// </summary>
internal sealed class NameTrainer
{
    private const int Labels = NameLabels.Count;
    private const int Epochs = 8;

    // A fifth of the features of a token is hidden in each pass, so that none is relied upon alone.
    private const double Dropout = 0.2;

    private readonly float[] weights = new float[NameFeatures.Buckets * Labels];
    private readonly double[] weightSums = new double[NameFeatures.Buckets * Labels];
    private readonly float[] transitions = new float[Labels * Labels];
    private readonly double[] transitionSums = new double[Labels * Labels];
    private readonly Random random = new(20211123);
    private long step = 1;

    public static int Run(string goldFolder, string modelPath)
    {
        var sets = TrainingSets.Read(goldFolder);
        var first = Train(sets.Checked);
        // What no person checked counts where a model of what people checked reads it the same way.
        var agreed = sets.Unchecked.Select(document => document.AgreedWith(new NameTagger(first))).ToList();
        Train([.. sets.Checked, .. agreed]).Save(modelPath);
        Console.WriteLine($"{new FileInfo(modelPath).Length} bytes");
        return 0;
    }

    private static NameModel Train(List<TrainingDocument> documents)
    {
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(d => d.Labels.Length)} tokens");
        var trainer = new NameTrainer();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            var wrong = trainer.Pass(documents);
            Console.WriteLine($"pass {epoch}: {wrong} tokens wrong, {clock.Elapsed.TotalSeconds:F0} s");
        }
        return trainer.ToModel();
    }

    private int Pass(List<TrainingDocument> documents)
    {
        var order = documents.ToArray();
        random.Shuffle(order);
        var wrong = 0;
        foreach (var document in order)
        {
            var features = new NameFeatures(document.Layout.Tokens);
            foreach (var segment in NameSegments.Of(document.Layout))
            {
                foreach (var (first, end) in NameIslands.Of(features, segment))
                    wrong += Learn(document, features, segment, first, end);
            }
        }
        return wrong;
    }

    private int Learn(TrainingDocument document, NameFeatures features, NameSegment segment, int first, int end)
    {
        if (document.Labels.AsSpan(first, end - first).Contains(TrainingDocument.Unsure))
            return 0;
        var length = end - first;
        var buckets = new int[length][];
        var scores = new float[length * Labels];
        Span<int> written = stackalloc int[NameFeatures.MaxFeatures];
        for (var i = 0; i < length; i++)
        {
            var count = features.Write(first + i, segment, written);
            buckets[i] = Kept(written[..count]);
            foreach (var bucket in buckets[i])
            {
                for (var label = 0; label < Labels; label++)
                    scores[(i * Labels) + label] += weights[(bucket * Labels) + label];
            }
        }
        var guess = new int[length];
        Viterbi.Decode(scores, transitions, guess);
        var gold = document.Labels.AsSpan(first, length);
        var wrong = 0;
        for (var i = 0; i < length; i++)
        {
            if (guess[i] != gold[i])
            {
                wrong++;
                foreach (var bucket in buckets[i])
                {
                    Change(weights, weightSums, (bucket * Labels) + gold[i], 1);
                    Change(weights, weightSums, (bucket * Labels) + guess[i], -1);
                }
            }
            if (i > 0 && (guess[i] != gold[i] || guess[i - 1] != gold[i - 1]))
            {
                Change(transitions, transitionSums, (gold[i - 1] * Labels) + gold[i], 1);
                Change(transitions, transitionSums, (guess[i - 1] * Labels) + guess[i], -1);
            }
            // At run time only guesses are remembered, and some of them are wrong.
            features.Remember(first + i, random.NextDouble() < 0.8 ? gold[i] : guess[i]);
        }
        step++;
        return wrong;
    }

    private int[] Kept(ReadOnlySpan<int> buckets)
    {
        var kept = new List<int>(buckets.Length);
        foreach (var bucket in buckets)
        {
            if (random.NextDouble() >= Dropout)
                kept.Add(bucket);
        }
        return [.. kept];
    }

    // The average over all steps, kept as the sum of step · change (Daumé 2006).
    private void Change(float[] values, double[] sums, int at, float by)
    {
        values[at] += by;
        sums[at] += by * step;
    }

    private NameModel ToModel()
    {
        var average = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            average[i] = (float)(weights[i] - (weightSums[i] / step));
        var averageTransitions = new float[transitions.Length];
        for (var i = 0; i < transitions.Length; i++)
            averageTransitions[i] = (float)(transitions[i] - (transitionSums[i] / step));
        // Weights beyond eight bits are rare; clipping them loses less than coarser steps for all would.
        var scale = 127 / Quantile(average, 0.9999);
        var rows = new sbyte[NameFeatures.Buckets * NameModel.RowLength];
        for (var bucket = 0; bucket < NameFeatures.Buckets; bucket++)
        {
            for (var label = 0; label < Labels; label++)
                rows[(bucket * NameModel.RowLength) + label] = (sbyte)
                    Math.Clamp(Math.Round(average[(bucket * Labels) + label] * scale), -127, 127);
        }
        return new NameModel(
            rows,
            [.. averageTransitions.Select(t => (short)Math.Clamp(Math.Round(t * scale), -32000, 32000))]
        );
    }

    private static float Quantile(float[] values, double share)
    {
        var sizes = values.Where(v => v != 0).Select(Math.Abs).Order().ToArray();
        return sizes[(int)((sizes.Length - 1) * share)];
    }
}
