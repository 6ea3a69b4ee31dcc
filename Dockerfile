# trakt-mcp in a container: MCP on stdin and stdout by default; `http` as argument serves it over HTTP on port 8640.
# Only the sign-in is written, to /data, so --read-only works with a volume there. Base images can be exchanged by build arguments.
ARG BUILD_IMAGE=docker.io/library/maven:3-eclipse-temurin-25
ARG RUN_IMAGE=docker.io/library/debian:13-slim

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml tools.json ./
COPY src/main src/main
RUN mvn -B -ntp -q -DskipTests package
# The Java runtime with what the jars need; naming is for Jetty and logback, unsupported for Reactor,
# security.auth for the owner of the folder that keeps the sign-in.
RUN "$(dirname "$(readlink -f "$(command -v java)")")/jlink" \
    --add-modules java.base,java.logging,java.management,java.naming,java.net.http,java.xml,jdk.httpserver,jdk.net,jdk.security.auth,jdk.unsupported \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive --output /image/opt/java
# The jars have the times that they will keep: this runtime refuses an AOT cache that was made for others.
RUN mkdir /image/opt/trakt-mcp && cp -a target/trakt-mcp.jar target/lib /image/opt/trakt-mcp/ \
    && /image/opt/java/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djdk.reflect.useNativeAccessorOnly=true \
    -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
    -XX:AOTCacheOutput=/image/opt/trakt-mcp/trakt-mcp.aot \
    -cp /image/opt/trakt-mcp/trakt-mcp.jar dev.traktmcp.Training >/dev/null

FROM ${RUN_IMAGE}
LABEL io.modelcontextprotocol.server.name="dev.traktmcp/trakt-mcp" \
      org.opencontainers.image.title="trakt-mcp" \
      org.opencontainers.image.description="An MCP server that lets an AI assistant work a person's Trakt.tv account" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /image/opt /opt
COPY LICENSE /opt/trakt-mcp/
RUN mkdir /data && chown 65532:65532 /data
ENV TRAKT_MCP_HOME=/data
VOLUME /data
# In a container only what is published is reachable, and without a token it refuses to listen here.
ENV TRAKT_MCP_HOST=0.0.0.0
USER 65532:65532
EXPOSE 8640
# On stdio there is nothing to ask: then it is well while it runs.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD \
    ! grep -qz '^http$' /proc/1/cmdline || exec /opt/java/bin/java -XX:TieredStopAtLevel=1 -jar /opt/trakt-mcp/trakt-mcp.jar health
ENTRYPOINT ["/opt/java/bin/java", "-Xlog:disable", "-Xlog:all=error:stderr", "-XX:+DisplayVMOutputToStderr", \
    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms24m", "-Xmx256m", "-XX:-UsePerfData", \
    "-Djdk.reflect.useNativeAccessorOnly=true", "-Djava.net.preferIPv6Addresses=system", \
    "-XX:AOTCache=/opt/trakt-mcp/trakt-mcp.aot", "-jar", "/opt/trakt-mcp/trakt-mcp.jar"]
