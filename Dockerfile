# trakt-mcp in a container: MCP on stdin and stdout by default; `http` as argument serves it over HTTP on port 8640.
# `--target host` makes another image, which serves many people (docs/hosting.md).
# Only what is kept of people is written, to /data, so --read-only works with a volume there. Base images can be exchanged
# by build arguments.
ARG BUILD_IMAGE=docker.io/library/maven:3-eclipse-temurin-25
ARG RUN_IMAGE=docker.io/library/debian:13-slim

# The jars are the same everywhere, so they are made on the machine's own platform; the Java beside them is not. Each
# stage names its platform, as a buildah (1.28) that is given --arch goes on with that of the stage before.
FROM --platform=${BUILDPLATFORM} ${BUILD_IMAGE} AS jars
WORKDIR /build
COPY pom.xml tools.json LICENSE ./
COPY src/main src/main
RUN mvn -B -ntp -q -DskipTests package

FROM --platform=${BUILDPLATFORM} jars AS host-jars
COPY src/hosting src/hosting
RUN mvn -B -ntp -q -DskipTests -Phost package

FROM --platform=${TARGETPLATFORM} ${BUILD_IMAGE} AS runtime
WORKDIR /build
COPY LICENSE ./
COPY src/main/runtime src/main/runtime
COPY --from=jars /build/target/trakt-mcp.jar target/
COPY --from=jars /build/target/lib target/lib
RUN sh src/main/runtime/runtime.sh "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")" target /image/trakt-mcp

FROM --platform=${TARGETPLATFORM} ${BUILD_IMAGE} AS host-runtime
WORKDIR /build
COPY LICENSE ./
COPY src/main/runtime src/main/runtime
COPY --from=host-jars /build/target/trakt-mcp.jar /build/target/trakt-mcp-host.jar target/
COPY --from=host-jars /build/target/lib target/lib
COPY --from=host-jars /build/target/host target/host
RUN sh src/main/runtime/runtime.sh "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")" target /image/trakt-mcp host

FROM --platform=${TARGETPLATFORM} ${RUN_IMAGE} AS host
LABEL org.opencontainers.image.title="trakt-mcp-host" \
      org.opencontainers.image.description="An MCP server by which many people let their assistants work their Trakt.tv accounts" \
      org.opencontainers.image.licenses="MIT"
COPY --from=host-runtime /image /opt
RUN mkdir /data && chown 65532:65532 /data
ENV TRAKT_MCP_HOME=/data
VOLUME /data
ENV TRAKT_MCP_HOST=0.0.0.0
USER 65532:65532
EXPOSE 8640
# Asks /readyz: whether it runs and its database can be used.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["/opt/trakt-mcp/bin/trakt-mcp", "health"]
ENTRYPOINT ["/opt/trakt-mcp/bin/trakt-mcp"]
CMD ["host"]

FROM --platform=${TARGETPLATFORM} ${RUN_IMAGE}
LABEL io.modelcontextprotocol.server.name="dev.traktmcp/trakt-mcp" \
      org.opencontainers.image.title="trakt-mcp" \
      org.opencontainers.image.description="An MCP server that lets an AI assistant work a person's Trakt.tv account" \
      org.opencontainers.image.licenses="MIT"
COPY --from=runtime /image /opt
RUN mkdir /data && chown 65532:65532 /data
ENV TRAKT_MCP_HOME=/data
VOLUME /data
# In a container only what is published is reachable, and without a token it refuses to listen here.
ENV TRAKT_MCP_HOST=0.0.0.0
USER 65532:65532
EXPOSE 8640
# On stdio there is nothing to ask: then it is well while it runs.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD \
    ! grep -qz '^http$' /proc/1/cmdline || exec /opt/trakt-mcp/bin/trakt-mcp health
ENTRYPOINT ["/opt/trakt-mcp/bin/trakt-mcp"]
