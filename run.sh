#!/bin/sh
# Builds trakt-mcp when it must, then runs it. `./run.sh help` lists the words.
# stdout belongs to the program (on stdio it is the protocol), so everything said here goes to stderr.
set -eu
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
if [ -h "$0" ]; then # from wherever a link leads here
    here=$(readlink -f -- "$0")
    here=${here%/*}
fi
case $here in /*) ;; .) here=$PWD ;; *) here=$PWD/${here#./} ;; esac
wanted=25
jar=$here/target/trakt-mcp.jar
flags=$here/src/main/runtime/flags
# shellcheck source=src/main/runtime/aot.sh
. "$here/src/main/runtime/aot.sh"

case "${1:-} ${2:-}" in "runtime --host") weight=host ;; esac # with what the word host needs

# Where we keep what starts faster the next time: beside the jar, or in the person's own folder for a read-only clone.
kept=$here/target
if [ ! -w "$kept" ] && [ -f "$jar" ]; then
    own_folder "$here"
fi
launch=$kept/launch
named=${JAVA_HOME:-} # which JDK the person wants, if any

stale() {
    [ ! -f "$jar" ] || [ -n "$(find "$here/src/main" "$here/pom.xml" "$here/tools.json" -newer "$jar" 2>/dev/null)" ]
}

# Whether what only the word host needs must be built.
host_stale() {
    [ ! -f "${jar%.jar}-host.jar" ] || [ ! "${jar%.jar}-host.jar" -nt "$jar" ] \
        || [ -n "$(find "$here/src/hosting" -newer "${jar%.jar}-host.jar" 2>/dev/null)" ]
}

# Whether everything is as the last start left it: $launch has $named, the JDK, its build and the AOT cache, in lines.
known() {
    # shellcheck disable=SC3013 # dash, bash and busybox have -nt
    [ -n "$kept" ] && [ "$launch" -nt "$jar" ] 2>/dev/null || return 1
    { IFS= read -r then_named && IFS= read -r jdk && IFS= read -r built && IFS= read -r cache; } <"$launch" || return 1
    java=$jdk/bin/java
    [ "$then_named" = "$named" ] && [ -x "$java" ] && [ -s "$cache" ] && [ -r "$jdk/release" ] || return 1
    read_version "$jdk"
    [ "$version" = "$built" ] && ! stale
}

case ${1:-} in
    test | update | format | runtime | bundle | jar | npm | release | host) ;;
    *) if known; then start "$@"; fi ;;
esac

say() { printf 'trakt-mcp: %s\n' "$*" >&2; }

# The major version of the JDK in folder $1; nothing where there is none.
major() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release"
}

# The first JDK that is new enough: the one named, the one on the path, then wherever systems keep them.
find_jdk() {
    on_path=$(command -v javac || true)
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
        on_path=${on_path%/bin/javac}
    fi
    for jdk in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        [ -n "$jdk" ] || continue
        version=$(major "$jdk")
        if [ -n "$version" ] && [ "$version" -ge "$wanted" ]; then
            printf '%s\n' "$jdk"
            return
        fi
    done
}

jdk=$(find_jdk)
if [ -z "$jdk" ]; then
    say "a JDK $wanted or newer is needed and none was found."
    say "Get one from https://adoptium.net (or: apt install openjdk-$wanted-jdk, brew install openjdk, sdk install java)"
    say "and set JAVA_HOME to its folder if it is not found by itself."
    exit 1
fi
java=$jdk/bin/java
JAVA_HOME=$jdk
export JAVA_HOME

maven() {
    if ! command -v mvn >/dev/null; then
        say "Apache Maven is needed to build. Get it from https://maven.apache.org (or: apt install maven, brew install maven)."
        exit 1
    fi
    # Only what concerns the reader is printed.
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
        mvn -f "$here/pom.xml" -B -ntp -Dstyle.color=never "$@"
}

# A server that runs keeps the jar it was started from: the new one is another file, which takes the name when it is whole.
package() {
    fresh=trakt-mcp.$$
    maven -Djar.name="$fresh" "$@" || { rm -f "$here/target/$fresh.jar"; return 1; }
    if [ -f "$here/target/$fresh.jar" ]; then
        mv -f "$here/target/$fresh.jar" "$jar"
    fi
    if [ -f "$here/target/$fresh-host.jar" ]; then
        mv -f "$here/target/$fresh-host.jar" "${jar%.jar}-host.jar"
        touch "${jar%.jar}-host.jar" # the later one of the two
    fi
}

# Sets $cache to where the AOT cache of this jar, its libraries and this JDK belongs; to nothing where nowhere is.
identify() {
    read_version "$jdk"
    cache=${kept:+$kept/aot/$(content)-$version.aot}
}

# Two assistants may start at once: one builds, the other waits.
build() {
    lock=$here/.building
    waited=0
    until mkdir "$lock" 2>/dev/null; do
        builder=$(cat "$lock/pid" 2>/dev/null || true)
        if [ "$waited" -ge 600 ] || { [ -n "$builder" ] && ! kill -0 "$builder" 2>/dev/null; }; then
            rm -rf "$lock" # whoever built here is gone
        else
            sleep 1
            waited=$((waited + 1))
        fi
    done
    echo $$ >"$lock/pid"
    trap 'rm -rf "$lock"' EXIT
    trap 'exit 130' INT TERM
    if stale || { [ "$weight" = host ] && host_stale; }; then
        say "building, which takes a minute the first time"
        profile=
        [ "$weight" != host ] || profile=-Phost
        # shellcheck disable=SC2086 # nothing, or one word
        package -q -DskipTests $profile package >"$lock/log" 2>&1 || { cat "$lock/log" >&2; say "the build failed"; exit 1; }
    fi
    rm -rf "$lock"
    trap - EXIT INT TERM
}

case ${1:-} in
    test) # the quick lane, or with "slow" the other one
        shift
        if [ "${1:-}" = slow ]; then
            shift
            set -- -Dtest.groups=slow -Dtest.excluded= -Dtest.reports="$here/target/surefire-reports/slow" "$@"
        fi
        # How the sources are laid out is asked first, as it takes seconds.
        maven -q spotless:check || { say "./run.sh format lays the sources out"; exit 1; }
        package verify "$@"
        exit ;;
    update) # rewrites what is generated, and fails where that changed anything: read the diff before you commit it
        rewritten=0
        maven -q test -Dupdate=true -Dtest='ReadmeTest,RepliesTest,BesideTest,WireTest,InstallGuidesTest' || rewritten=$?
        git -C "$here" status --short >&2
        if [ "$rewritten" -eq 0 ]; then
            say "all that is generated is as it should be"
        else
            say "what was not as it should be has been rewritten: read the diff, then run ./run.sh update once more."
            say "It passes when nothing changes any more; what fails even then is said at the first [ERROR] above."
        fi
        exit "$rewritten" ;;
    format) # lays out the sources as src/format.xml has it
        maven -q spotless:apply
        exit ;;
    release) # everything that others install, with checksums
        shift
        exec sh "$here/src/release/release.sh" "$@" ;;
esac

fresh_build=
if stale || { [ "$weight" = host ] && host_stale; }; then
    build
    fresh_build=yes
fi
case ${1:-} in
    runtime) # a folder with Java and all else in it
        with=
        if [ "${2:-}" = --host ]; then
            with=host
            shift
        fi
        # shellcheck disable=SC2086 # nothing, or one word
        exec sh "$here/src/main/runtime/runtime.sh" "$jdk" "$here/target" "${2:-$here/target/runtime}" $with ;;
    bundle | jar | npm) # what other people install
        word=$1
        shift
        exec sh "$here/src/release/$word.sh" "$jdk" "$@" ;;
esac
[ "$weight" != host ] || start "$@"
identify
if [ -n "$cache" ] && [ ! -s "$cache" ]; then
    if [ -n "$fresh_build" ]; then
        train </dev/null >/dev/null 2>&1
    else
        train </dev/null >/dev/null 2>&1 & # never in the process that a client talks to
    fi
fi
if [ -n "$kept" ] && mkdir -p "$kept" 2>/dev/null; then
    { printf '%s\n' "$named" "$jdk" "$version" "$cache" >"$launch.$$" && mv -f "$launch.$$" "$launch"; } 2>/dev/null || true
fi
[ -s "$cache" ] || cache=
start "$@"
