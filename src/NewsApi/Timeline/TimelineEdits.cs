using NewsApi.Archive;
using NewsApi.Extraction.Timeline;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Timeline;

/// <summary>What a person's request does to an event's row.</summary>
internal static class TimelineEdits
{
    public static TimelineEvent New(Article article, TimelineEventRequest request)
    {
        var happening = new TimelineEvent
        {
            ArticleId = article.Id,
            Edtf = "",
            Precision = "",
            Kind = "",
            Expression = Evidence.Of(article.Body, request.Expression!, "expression"),
            Sentence = Evidence.Of(article.Body, request.Sentence!, "sentence"),
            Title = request.Title!.Trim(),
            Tense = (request.Tense ?? EventTense.Happened).Word(),
            Confidence = 1,
            Rule = "person",
            Status = FactStatus.Confirmed,
        };
        SetDate(happening, request.Edtf!);
        return happening;
    }

    public static async Task ApplyAsync(NewsDbContext context, TimelineEvent happening, TimelineEventPatch patch)
    {
        var body = happening.Article!.Body;
        if (patch.Edtf.IsGiven)
            SetDate(happening, patch.Edtf.Value!);
        SetEvidence(happening, patch);
        if (patch.Expression.IsGiven)
            happening.Expression = Evidence.Of(body, patch.Expression.Value!, "expression");
        if (patch.Sentence.IsGiven)
            happening.Sentence = Evidence.Of(body, patch.Sentence.Value!, "sentence");
        happening.Title = patch.Title.Or(happening.Title)!.Trim();
        happening.Tense = patch.Tense.IsGiven ? patch.Tense.Value!.Value.Word() : happening.Tense;
        if (patch.Entities.IsGiven)
            await SetEntitiesAsync(context, happening, patch.Entities.Value);
        // Only a status by itself says nothing new about the event.
        var isStatusAlone = !(
            patch.Edtf.IsGiven
            || patch.Expression.IsGiven
            || patch.Sentence.IsGiven
            || patch.Title.IsGiven
            || patch.Tense.IsGiven
            || patch.Entities.IsGiven
        );
        happening.Status =
            patch.Status.IsGiven ? Wire.Status(patch.Status.Value!.Value)
            : isStatusAlone ? happening.Status
            : FactStatus.Edited;
    }

    private static void SetEvidence(TimelineEvent happening, TimelineEventPatch patch)
    {
        var (expression, sentence) = (patch.Expression.IsGiven, patch.Sentence.IsGiven);
        if (!expression && !sentence)
            return;
        if (happening.Evidence == EvidenceState.Orphaned && !(expression && sentence))
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                expression ? "sentence" : "expression",
                "The text has neither sentence nor date of this event any more: both must be given."
            );
        (happening.Evidence, happening.Lost) = (null, null);
    }

    public static async Task SetEntitiesAsync(
        NewsDbContext context,
        TimelineEvent happening,
        IReadOnlyList<string>? entities
    )
    {
        var participants = await FactEditing.EntitiesAsync(context, entities ?? [], "entities");
        happening.Entities.Clear();
        happening.Entities.AddRange(FactRows.Participants(participants));
    }

    private static void SetDate(TimelineEvent happening, string edtf)
    {
        if (!Edtf.TryParse(edtf, out var date))
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                "edtf",
                TimelineEventRequestValidator.EdtfMessage
            );
        FactRows.SetDate(happening, date);
    }
}
