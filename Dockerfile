# Builds and runs NewsApi: docker build -t newsapi . && docker run -p 5080:8080 -v newsapi:/data newsapi

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Only what a restore reads, so that a change of code does not fetch the packages again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY src/NewsApi/NewsApi.csproj src/NewsApi/packages.lock.json src/NewsApi/
COPY src/NewsApi.Extraction/NewsApi.Extraction.csproj src/NewsApi.Extraction/packages.lock.json src/NewsApi.Extraction/
COPY src/NewsApi.FullText/NewsApi.FullText.csproj src/NewsApi.FullText/packages.lock.json src/NewsApi.FullText/
COPY src/NewsApi.Storage/NewsApi.Storage.csproj src/NewsApi.Storage/packages.lock.json src/NewsApi.Storage/
RUN dotnet restore src/NewsApi --locked-mode -p:PublishReadyToRun=true
COPY .editorconfig appsettings.json ./
COPY src src
ARG TARGETARCH=amd64
RUN dotnet publish src/NewsApi -c Release -r linux-$(echo "$TARGETARCH" | sed s/amd64/x64/) \
        --self-contained false --no-restore -p:PublishReadyToRun=true -o /published
# The volume is made from this folder and takes over its owner.
RUN mkdir /archive

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /published .
COPY --from=build --chown=$APP_UID:$APP_UID /archive /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__NewsApi="Data Source=/data/newsapi.db" \
    Index__Path=/data/index
VOLUME /data
EXPOSE 8080
USER $APP_UID
# The image has no curl; a shell can ask too.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${ASPNETCORE_HTTP_PORTS%%;*} && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "NewsApi.dll"]
