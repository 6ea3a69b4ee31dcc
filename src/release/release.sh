#!/bin/sh
# Makes all of a release that can be made on this system, in target/release, with checksums and notes:
#   ./run.sh release [--dry] [--no-image] <version>
# It refuses a version that is not this one or that the changelog does not tell of, and changes that are not committed;
# with --dry it only says so. The image is made where buildah is there; BUILD_IMAGE and RUN_IMAGE name other bases.
set -eu
# shellcheck source=src/release/common.sh
. "${0%/*}/common.sh"
dry='' image=yes asked=''
for word in "$@"; do
    case $word in
        --dry) dry=yes ;;
        --no-image) image='' ;;
        *) asked=$word ;;
    esac
done
object() {
    say "$*"
    [ -n "$dry" ] || exit 1
}
[ -n "$asked" ] || { say "which version? ./run.sh release [--dry] [--no-image] <version>"; exit 2; }
[ "$asked" = "$version" ] || object "pom.xml has the version $version, not $asked"
notes=$(awk -v head="## [$asked]" 'index($0, "## [") == 1 { on = index($0, head) == 1; next } on' "$root/CHANGELOG.md")
[ -n "$notes" ] || object "CHANGELOG.md tells nothing of $asked"
changed=$(git -C "$root" status --porcelain)
[ -z "$changed" ] || object "there are changes that are not committed: $changed"

place=$target/release
rm -rf "$place"
mkdir -p "$place"
name=trakt-mcp-$version-$platform
"$root/run.sh" jar "$place/trakt-mcp-all.jar"
cp "$source/jbang-catalog.json" "$place/"
"$root/run.sh" bundle "$place/$name.mcpb"
"$root/run.sh" npm
cp "$target"/npm/*-"$version".tgz "$place/" 2>/dev/null || say "no packages for npm: npm is not there"

folder=$target/$name
rm -rf "$folder"
cp -a "$target/runtime" "$folder"
if command -v xz >/dev/null; then
    tar -C "$target" -cf - "$name" | xz -9 -T1 >"$place/$name.tar.xz"
else
    tar -C "$target" -czf "$place/$name.tar.gz" "$name"
fi
rm -rf "$folder"

if [ -n "$image" ] && command -v buildah >/dev/null; then
    # In Docker's own format, as OCI's has no HEALTHCHECK.
    buildah build --format docker \
        ${BUILD_IMAGE:+--build-arg "BUILD_IMAGE=$BUILD_IMAGE"} ${RUN_IMAGE:+--build-arg "RUN_IMAGE=$RUN_IMAGE"} \
        --tag "trakt-mcp:$version" "$root" >&2
    buildah push "trakt-mcp:$version" "docker-archive:$place/$name-image.tar:trakt-mcp:$version" >&2
else
    say "no image: buildah is not there, or was not to be used"
fi

if [ -n "${GITHUB_REPOSITORY:-}" ]; then # owner/name, as the workflow knows it
    sh "$source/registry.sh" "$place" "$version" "$GITHUB_REPOSITORY" "$platform" "$(git -C "$root" rev-parse HEAD)"
    tar -C "$place" -czf "$place/registry-$platform.tar.gz" registry
    rm -rf "$place/registry"
else
    say "nothing for registries: set GITHUB_REPOSITORY to owner/name for that"
fi

printf '%s\n' "$notes" >"$target/NOTES.md"
(
    cd "$place"
    checksums *
) >"$target/SHA256SUMS"
mv "$target/NOTES.md" "$target/SHA256SUMS" "$place/"
for file in "$place"/*; do say "made $file ($(megabytes "$file"))"; done
