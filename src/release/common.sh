# What the scripts beside this one share. run.sh gives them the JDK as first word and has built the jar.
# shellcheck shell=sh disable=SC2034 # used there
source=$(CDPATH='' cd -- "${0%/*}" && pwd -P)
! command -v cygpath >/dev/null || source=$(cygpath -m "$source") # Java on Windows wants paths of Windows
root=${source%/src/release}
target=$root/target
say() { printf 'trakt-mcp: %s\n' "$*" >&2; }

version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$root/pom.xml")

# Which system and processor this is, in npm's words.
case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=darwin ;;
    MINGW* | MSYS* | CYGWIN*) system=win32 ;;
    *) say "there are no packages for $(uname -s)"; exit 1 ;;
esac
case $(uname -m) in
    x86_64 | amd64) processor=x64 ;;
    aarch64 | arm64) processor=arm64 ;;
    *) say "there are no packages for $(uname -m)"; exit 1 ;;
esac
platform=$system-$processor

# Leaves target/runtime as run.sh runtime makes it, unless it is newer than all it is made of.
make_runtime() {
    runtime=$target/runtime
    newer=$(find "$root/src/main/runtime" "$target/trakt-mcp.jar" -newer "$runtime/build" 2>/dev/null | head -n 1)
    if [ ! -s "$runtime/build" ] || [ -n "$newer" ]; then
        sh "$root/src/main/runtime/runtime.sh" "$1" "$target" "$runtime"
    fi
}

# The SHA-256 sums of files.
checksums() { if command -v sha256sum >/dev/null; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi; }

megabytes() { du -sk -- "$1" | awk '{ printf "%.1f MB", $1 * 1.024 / 1000 }'; }
