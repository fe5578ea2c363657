using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>Who may do what; section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Who may read: <c>open</c>, everybody; <c>closed</c>, who has a key or token.</summary>
    [AllowedValues("open", "closed", ErrorMessage = "Access:Reading must be 'open' or 'closed'.")]
    public string Reading { get; set; } = "open";

    /// <summary>Whether every change must name the state that it changes, by <c>If-Match</c>.</summary>
    public bool RequireIfMatch { get; set; }

    /// <summary>Days that entries of the audit log are kept; 0 keeps them for ever.</summary>
    [Range(0, 36_500)]
    public int AuditDays { get; set; }

    internal bool IsReadingOpen => Reading == "open";
}
