#!/bin/sh
# Fills in what registries and catalogues want, for what lies in a folder of release.sh:
#   registry.sh <folder> <version> <owner/name of the repository> <platform> <commit>
# They go to <folder>/registry; nobody is told of them.
set -eu
# shellcheck source=src/release/common.sh
. "${0%/*}/common.sh"
from=$source/registry
folder=$1 version=$2 repository=$3 platform=$4 commit=$5
bundle=$folder/trakt-mcp-$version-$platform.mcpb
sum=$(checksums "$bundle")
(cd "$from" && find . -type f) | while read -r file; do
    mkdir -p "$folder/registry/${file%/*}"
    sed -e "s|@VERSION@|$version|g" -e "s|@REPOSITORY@|$repository|g" -e "s|@PLATFORM@|$platform|g" \
        -e "s|@COMMIT@|$commit|g" -e "s|@BUNDLE_SHA256@|${sum%% *}|g" "$from/$file" >"$folder/registry/$file"
done
