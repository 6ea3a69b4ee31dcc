#!/bin/sh
# Makes a folder in which trakt-mcp runs without anything from elsewhere: a Java runtime, the jars, the AOT cache and
# bin/trakt-mcp. Takes the folder of a JDK, the folder of the jars and the folder to make; "host" after these puts in what
# the word host needs, too.
set -eu
jdk=$1 jars=$2 folder=${3%/} host=${4:-}
if command -v cygpath >/dev/null; then # Java on Windows wants paths of Windows
    jdk=$(cygpath -m "$jdk") jars=$(cygpath -m "$jars") folder=$(cygpath -m "$folder")
fi
source=$(CDPATH='' cd -- "${0%/*}" && pwd -P)
# shellcheck source=src/main/runtime/aot.sh
. "$source/aot.sh"
say() { printf 'trakt-mcp: %s\n' "$*" >&2; }

if [ -e "$folder" ] && [ ! -x "$folder/bin/trakt-mcp" ] && ! rmdir "$folder" 2>/dev/null; then
    say "$folder holds something else; it stays as it is"
    exit 1
fi
mkdir -p "$(dirname -- "$folder")"
new=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$new"' EXIT
trap 'exit 130' INT TERM

# Not compressed: what packs the folder makes it smaller so. Some modules are needed by name only: naming for Jetty and
# logback, unsupported for Reactor, security.auth for the owner of the folder that keeps the sign-in. Libraries of the word
# host name java.desktop, too, for beans that we do not use.
modules=java.base,java.logging,java.management,java.naming,java.net.http,java.xml,jdk.httpserver,jdk.net,jdk.security.auth,jdk.unsupported
[ -z "$host" ] || modules=$modules,java.sql,jdk.jfr,jdk.management
"$jdk/bin/jlink" --output "$new/java" --compress zip-0 --strip-java-debug-attributes --no-header-files --no-man-pages \
    --add-modules "$modules"

# The same texts as those of java.base; not everything that packs keeps links.
find "$new/java/legal" -type l -exec rm -f {} +

# Debian's JDK brings the symbols for debugging the VM along, 650 MB of them (OpenJDK 25).
find "$new/java" -name '*.debuginfo' -exec rm -f {} +

mkdir "$new/bin"
cp "$source/trakt-mcp" "$new/bin/"
[ ! -f "$new/java/bin/java.exe" ] || cp "$source/trakt-mcp.cmd" "$new/bin/"
cp -R "$source/aot.sh" "$source/flags" "$source/../../../LICENSE" "$jars/trakt-mcp.jar" "$jars/lib" "$new/"
chmod +x "$new/bin/trakt-mcp"

# The native half of the database lies beside its jar, as a container may have no place where it could be unpacked.
if [ -n "$host" ]; then
    cp -R "$jars/trakt-mcp-host.jar" "$jars/host" "$new/"
    sqlite=$(echo "$new"/host/sqlite-jdbc-*.jar)
    native=org/sqlite/native/$("$jdk/bin/java" -cp "$sqlite" org.sqlite.util.OSInfo)
    mkdir "$new/native"
    (cd "$new/native" && "$jdk/bin/jar" --extract --file "$sqlite" "$native")
    mv "$new/native/$native"/* "$new/host/"
    rm -rf "$new/native"
fi

java=$new/java/bin/java
jar=$new/trakt-mcp.jar
flags=$new/flags
read_version "$jdk"
build=$(content)-$version
printf '%s\n' "$build" >"$new/build"
settle
identify() { cache=$new/aot/$build.aot; }
identify
train </dev/null >/dev/null 2>&1
[ -s "$cache" ] || { say "no AOT cache came of it"; exit 1; }
chmod -R u=rwX,go=rX "$new"

# Whoever comes second finds the folder of the first, and that is as good as its own.
old=$new.old
[ ! -e "$folder" ] || mv "$folder" "$old"
mv "$new" "$folder"
rm -rf "$old" "${folder:?}/${new##*/}"
trap - EXIT
say "made $folder ($(du -sm "$folder" | cut -f1) MB)"
