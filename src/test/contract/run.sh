#!/bin/sh
# Lets clients that others wrote for Trakt call everything they know, against the sandbox of this clone, and counts.
# Wants npm and Maven. "run.sh -v" also names what was not answered.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
clone=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'exec 9>&-; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
cp -R "$here/." "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >&2
"$clone/run.sh" help >/dev/null # builds
java=$(sed -n 2p "$clone/target/launch")/bin/java

# Each client gets an account as it was at the start.
against() {
    rm -f hold address
    mkfifo hold
    "$java" -cp "$clone/target/trakt-mcp.jar:$clone/target/lib/*" java/Sandbox.java <hold >address 2>log &
    exec 9>hold
    while ! [ -s address ]; do
        kill -0 $! 2>/dev/null || { cat log >&2; exit 1; }
        sleep 0.2
    done
    "$@" "$(cat address)" "${verbose:-}"
    exec 9>&-
    wait
}
[ "${1:-}" != -v ] || verbose=-v
printf '%-20s %6s %7s %13s %8s %10s %10s\n' client calls parsed 'lacking (404)' refused 'not parsed' 'not built'
against node calls.mjs
against "$java" -cp 'lib/*' java/TraktJava.java
