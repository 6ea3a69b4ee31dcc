#!/bin/sh
# Makes the .mcpb of this system in target, or where the second word says.
set -eu
# shellcheck source=src/release/common.sh
. "${0%/*}/common.sh"
jdk=$1
make_runtime "$jdk"
bundle=${2:-$target/trakt-mcp-$version-$platform.mcpb}
"$jdk/bin/java" -XX:TieredStopAtLevel=1 -Duser.timezone=UTC -cp "$target/lib/*" "$source/Bundle.java" \
    "$source" "$version" "$platform" "$root/tools.json" "$runtime" "$bundle"
say "made $bundle ($(megabytes "$bundle"))"
