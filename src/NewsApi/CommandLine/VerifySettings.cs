namespace NewsApi.CommandLine;

internal sealed class VerifySettings : VerbSettings;
