#!/bin/sh
# Makes target/trakt-mcp-all.jar, or the jar that the second word names: for whoever has a Java that is new enough.
set -eu
# shellcheck source=src/release/common.sh
. "${0%/*}/common.sh"
jdk=$1
jar=${2:-$target/trakt-mcp-all.jar}
"$jdk/bin/java" -XX:TieredStopAtLevel=1 "$source/AllJar.java" "$source" "$target/trakt-mcp.jar" "$target/lib" "$jar"
say "made $jar ($(megabytes "$jar"))"
