using System.Text.Json;
using NewsApi.Extraction;
using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Text;

namespace NewsApi.Evaluation.Training;

/// <summary>
/// Reads the annotated sets whose licences let a model made from them be shipped, and brings them to one convention: titles
/// and articles outside the names, nationalities miscellaneous, our own tokens.
/// </summary>
internal static class TrainingSets
{
    // From the folder of sets for measuring, those that may be trained on too.
    private static readonly string[] AlsoFromDev =
    [
        "ner_wikigold.jsonl",
        "ner_uner_ewt_dev.jsonl",
        "ner_uner_pud_wiki.jsonl",
        "ner_crossner_politics_dev.jsonl",
        "ner_crossner_politics_train.jsonl",
    ];

    // Sentences of one source that stand one after another, so that features of the document are learned too.
    private const string Silver = "ner_gmb_silver.jsonl";
    private const int SentencesTogether = 8;

    // The set that is marked as the product's own texts are counts more than once.
    private const int OwnWeight = 5;

    // One document of so many is learned in capitals too, for headlines and datelines.
    private const int CapitalsEvery = 12;

    /// <summary>Reads the sets that people checked, and the one that no one did.</summary>
    public static (List<TrainingDocument> Checked, List<TrainingDocument> Unchecked) Read(string goldFolder)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(goldFolder, "train"), "*.jsonl")
            .Concat(AlsoFromDev.Select(name => Path.Combine(goldFolder, "dev", name)))
            .Order(StringComparer.Ordinal)
            .ToLookup(path => Path.GetFileName(path) == Silver);
        return (ReadAll(files[false]), ReadAll(files[true]));
    }

    private static List<TrainingDocument> ReadAll(IEnumerable<string> files)
    {
        var documents = files.SelectMany(ReadSet).ToList();
        return [.. documents.Concat(InCapitals(documents)).Select(ToDocument).OfType<TrainingDocument>()];
    }

    private static IEnumerable<GoldNames> ReadSet(string path)
    {
        var name = Path.GetFileName(path);
        var lines = File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<GoldNames>(line, GoldNames.Options)!);
        if (name == Silver)
            lines = lines.Chunk(SentencesTogether).Select(Together);
        return name == "news_train.jsonl" ? Enumerable.Repeat(lines.ToList(), OwnWeight).SelectMany(set => set) : lines;
    }

    private static IEnumerable<GoldNames> InCapitals(List<GoldNames> documents) =>
        documents
            .Where((_, i) => i % CapitalsEvery == 0)
            .Select(document => document with { Text = document.Text.ToUpperInvariant() });

    private static GoldNames Together(GoldNames[] sentences)
    {
        var text = new System.Text.StringBuilder();
        var names = new List<GoldName>();
        var before = 0;
        foreach (var sentence in sentences)
        {
            names.AddRange(sentence.Entities.Select(n => n with { Start = n.Start + before, End = n.End + before }));
            text.Append(sentence.Text).Append("\n\n");
            before += Utf16Offsets(sentence.Text).Length - 1 + 2;
        }
        return new GoldNames(text.ToString(), names);
    }

    private static TrainingDocument? ToDocument(GoldNames gold)
    {
        var layout = TextLayout.Of(gold.Text);
        if (layout.Tokens.Count == 0)
            return null;
        var labels = new int[layout.Tokens.Count];
        var utf16 = Utf16Offsets(gold.Text);
        foreach (var name in gold.Entities.Where(n => TypeOf(n) >= 0).OrderByDescending(n => n.End - n.Start))
            Mark(layout, labels, new TextSpan(utf16[name.Start], utf16[name.End]), TypeOf(name));
        return new TrainingDocument(layout, labels);
    }

    private static int TypeOf(GoldName name) =>
        name.Type switch
        {
            "PER" => NameLabels.Person,
            "ORG" => NameLabels.Organization,
            "LOC" => NameLabels.Place,
            // GMB's GPE is mostly nationalities; the few countries in it are told by their form.
            "GPE" => Gazetteer.Known.ContainsKey(name.Text) ? NameLabels.Place : NameLabels.Miscellaneous,
            "MISC" => name.Fine
                is "field"
                    or "task"
                    or "algorithm"
                    or "metrics"
                    or "misc"
                    or "chemicalcompound"
                    or "protein"
                    or "enzyme"
                    or "chemicalelement"
                    or "musicgenre"
                    or "literarygenre"
            && !char.IsUpper(name.Text[0])
                ? -1
                : NameLabels.Miscellaneous,
            _ => -1,
        };

    private static void Mark(TextLayout layout, int[] labels, TextSpan span, int type)
    {
        var first = layout.TokenAt(span.Start);
        var last = layout.TokenAt(span.End - 1);
        if (first < 0 || layout.SentenceAt(layout.Tokens[first].Start) != layout.SentenceAt(layout.Tokens[last].Start))
            return;
        while (first < last && IsOutside(layout.Tokens[first].Text, type))
            first++;
        while (last > first && layout.Tokens[last].Text is "'s" or "’s" or "," or "." or "\"")
            last--;
        for (var i = first; i <= last; i++)
        {
            if (labels[i] != NameLabels.Outside)
                return;
        }
        if (first == last)
        {
            labels[first] = NameLabels.Of(type, NameLabels.Single);
            return;
        }
        for (var i = first; i <= last; i++)
            labels[i] = NameLabels.Of(
                type,
                i == first ? NameLabels.Begin
                    : i == last ? NameLabels.End
                    : NameLabels.Inside
            );
    }

    private static bool IsOutside(string word, int type) =>
        word is "the" or "The" or "a" or "an" || (type == NameLabels.Person && Gazetteer.IsTitle(word));

    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
                offsets.Add(i);
        }
        offsets.Add(text.Length);
        return [.. offsets];
    }

    private sealed record GoldNames(string Text, IReadOnlyList<GoldName> Entities)
    {
        public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    }

    private sealed record GoldName(int Start, int End, string Text, string Type, string? Fine);
}
