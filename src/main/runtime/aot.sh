# The AOT cache, for run.sh, bin/trakt-mcp and runtime.sh, which set
#   $java $jar $flags  what is started, and the folder of the files of flags
#   $cache             where the cache belongs, or nothing where nowhere is
#   identify           a function that sets $cache for the jars as they are now
# shellcheck shell=sh disable=SC2154 # set there

# Becomes the program. $weight names the flags.
start() {
    if [ "$weight" = host ]; then # with a jar and libraries of its own, which no cache knows
        exec "$java" "@$flags/always" "@$flags/host" "-Dorg.sqlite.lib.path=${jar%/*}/host" \
            -cp "$jar:${jar%.jar}-host.jar:${jar%/*}/host/*" dev.traktmcp.Main "$@"
    fi
    exec "$java" "@$flags/always" "@$flags/$weight" ${cache:+"-XX:AOTCache=$cache"} -cp "$jar" dev.traktmcp.Main "$@"
}

# A server that runs for days has other flags.
case ${1:-} in
    http) weight=server ;;
    host) weight=host ;;
    *) weight=desktop ;;
esac

# What the jar and its libraries contain, as a word.
content() { cat "$jar" "${jar%/*}"/lib/*.jar 2>/dev/null | cksum | tr ' ' -; }

# Gives all jars the one time that their caches know, which is also the one that npm gives. bin/trakt-mcp compares.
settle() { TZ=UTC0 touch -t 198510260815.00 "$jar" "${jar%/*}"/lib/*.jar; }

# Where a person keeps caches of programs in the read-only folder $1; nothing where nowhere is.
own_folder() {
    kept=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
    kept=${kept:+$kept/trakt-mcp/$(printf %s "$1" | cksum | tr ' ' -)}
}

# Sets $version to the exact build of the JDK in folder $1.
read_version() {
    version=
    while IFS='=' read -r key value; do
        case $key in JAVA_RUNTIME_VERSION) version=${value#\"} version=${version%\"} ;; esac
    done <"$1/release"
}

# Leaves the AOT cache there: one of us at a time, written aside, and all of it or nothing. It prints, and is never called
# in the process that a client talks to.
train() {
    place=${cache%/*}
    mkdir -p "$place" 2>/dev/null || return 0
    lock=$cache.lock
    if ! mkdir "$lock" 2>/dev/null; then
        [ -n "$(find "$lock" -prune -mmin +10 2>/dev/null)" ] || return 0
        rm -rf "$lock" # whoever trained here is gone
        mkdir "$lock" 2>/dev/null || return 0
    fi
    wanted=$cache
    if nice "$java" "@$flags/always" "@$flags/desktop" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
        "-XX:AOTCacheOutput=$lock/new" -cp "$jar" dev.traktmcp.Training \
        && [ -s "$lock/new" ] && identify && [ "$cache" = "$wanted" ]; then
        sync "$lock/new" 2>/dev/null || sync
        find "$place" -name '*.aot' -exec rm -f {} + # of former jars and JDKs
        mv -f "$lock/new" "$cache"
    fi
    rm -rf "$lock"
}
