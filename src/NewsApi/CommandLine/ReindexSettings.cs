namespace NewsApi.CommandLine;

internal sealed class ReindexSettings : VerbSettings;
