namespace NewsApi.Benchmarks.Load;

/// <summary>A script for wrk: requests in an order of their own, over and over, and the figures as one line at the end.</summary>
internal static class WrkScript
{
    /// <summary>Reads GET requests from a file: a path a line, and after a tab the ETag that the client has.</summary>
    /// <param name="pauseMilliseconds">What each connection waits before a request; 0 asks as fast as it is answered.</param>
    public static string Reading(string file, int pauseMilliseconds) =>
        $$"""
            local requests = {}
            function init(args)
              for line in io.lines("{{file}}") do
                local path, tag = line:match("^([^\t]+)\t?(.*)$")
                local headers = {}
                if tag ~= "" then headers["If-None-Match"] = tag end
                requests[#requests + 1] = wrk.format("GET", path, headers)
              end
            end
            local next = 0
            function request()
              next = next % #requests + 1
              return requests[next]
            end
            {{(pauseMilliseconds == 0 ? "" : $"function delay() return {pauseMilliseconds} end")}}
            {{Done}}
            """;

    /// <summary>Posts the lines of a file, each once.</summary>
    public static string Posting(string file, string path) =>
        $$"""
            local lines
            function init(args)
              lines = io.lines("{{file}}")
            end
            function request()
              return wrk.format("POST", "{{path}}", { ["Content-Type"] = "application/json" }, lines())
            end
            {{Done}}
            """;

    private const string Done = """
        function done(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("figures %d %d %d %d %d %d\n", summary.requests, summary.duration, e.status,
            e.connect + e.read + e.write + e.timeout, latency:percentile(50), latency:percentile(99)))
        end
        """;
}
