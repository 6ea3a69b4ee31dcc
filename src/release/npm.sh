#!/bin/sh
# Makes the packages for npm of this system in target/npm, or where the second word says: trakt-mcp, and
# trakt-mcp-<platform> with Java and the server in it. Where npm is there, it packs both. Nothing is published.
set -eu
# shellcheck source=src/release/common.sh
. "${0%/*}/common.sh"
make_runtime "$1"
place=${2:-$target/npm}
main=$place/trakt-mcp
part=$place/trakt-mcp-$platform
rm -rf "$main" "$part"
mkdir -p "$main"
sed "s/VERSION/$version/" "$source/npm/package.json" >"$main/package.json"
cp "$source/npm/trakt-mcp.cjs" "$source/npm/README.md" "$root/LICENSE" "$main/"
chmod +x "$main/trakt-mcp.cjs"

cp -a "$runtime" "$part"
libc=
[ "$system" != linux ] || libc='"libc": ["glibc"], '
cat >"$part/package.json" <<END
{
  "name": "trakt-mcp-$platform",
  "version": "$version",
  "description": "Java and the server of trakt-mcp for $platform",
  "license": "MIT",
  $libc"os": ["$system"],
  "cpu": ["$processor"]
}
END
chmod -R a+rX "$part"
if command -v npm >/dev/null; then
    (cd "$place" && npm pack --silent ./trakt-mcp "./trakt-mcp-$platform" >/dev/null)
    for file in "$place"/*.tgz; do say "made $file ($(megabytes "$file"))"; done
else
    say "made the folders in $place; npm is not there to pack them"
fi
