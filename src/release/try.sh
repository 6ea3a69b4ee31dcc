#!/bin/sh
# Installs what ./run.sh release made in a Debian without Java, and drives each by the official client, as root:
#   sh src/release/try.sh <folder for the Debian>
# The Debian is made by debootstrap, with nodejs and npm for the packages of npm, unless it is there already. It wants
# npm ci in src/test/clients and src/test/mcpb before. Prints megabytes, the first start and three more, in milliseconds.
set -eu
# shellcheck source=src/release/common.sh
. "${0%/*}/common.sh"
debian=$1 made=$target/release name=trakt-mcp-$version-$platform
if [ ! -e "$debian/usr/bin/npm" ]; then
    debootstrap --variant=minbase --include=nodejs,npm,xz-utils bookworm "$debian" >&2
fi
mountpoint -q "$debian/proc" || mount -t proc proc "$debian/proc"
mountpoint -q "$debian/dev" || mount --bind /dev "$debian/dev"
trap 'umount "$debian/proc" "$debian/dev"' EXIT
! chroot "$debian" sh -c 'command -v java || command -v mvn' || { say "there is a Java in $debian"; exit 1; }
rm -rf "$debian/opt/try"
mkdir -p "$debian/opt/try/npm"

drive() { # what it is, its file, the folder it became; then the command
    echo "$1: $(megabytes "$2"), unpacked $(megabytes "$3")"
    shift 3
    node "$source/drive.mjs" 4 -- "$@"
}

node "$root/src/test/mcpb/check.mjs" "$made/$name.mcpb" "$debian/opt/try/bundle" >&2
drive "bundle" "$made/$name.mcpb" "$debian/opt/try/bundle" chroot "$debian" /opt/try/bundle/bin/trakt-mcp

tar -C "$debian/opt/try" -xJf "$made/$name.tar.xz"
drive "folder" "$made/$name.tar.xz" "$debian/opt/try/$name" chroot "$debian" "/opt/try/$name/bin/trakt-mcp"

cp "$made"/*.tgz "$debian/opt/try/npm/"
chroot "$debian" sh -c "cd /opt/try/npm && npm install --fetch-retries=0 --silent ./trakt-mcp-$version.tgz ./trakt-mcp-$platform-$version.tgz" >&2
drive "npm" "$made/trakt-mcp-$platform-$version.tgz" "$debian/opt/try/npm/node_modules" \
    chroot "$debian" sh -c "cd /opt/try/npm && exec npx trakt-mcp"
