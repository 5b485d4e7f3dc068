#!/usr/bin/env bash
# Trains the AOT cache of an app image by running the demonstration in it, with the class path and options that its
# launcher uses: a cache made with others would be ignored.
set -euo pipefail
image="$1"
app="$image/lib/app"
cfg="$app/3plugpos.cfg"
classpath="$(grep '^app.classpath=' "$cfg" | cut -d= -f2- | sed "s#\$APPDIR#$app#" | paste -sd:)"
mapfile -t options < <(grep '^java-options=' "$cfg" | cut -d= -f2- | grep -v AOTCache)
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
env -u DISPLAY -u WAYLAND_DISPLAY "$image/lib/runtime/bin/java" "${options[@]}" -XX:AOTCacheOutput="$app/app.aot" \
    -cp "$classpath" org.threeplug.desktop.Launcher demo --store "$work/store" --out "$work/shown"
ls -l "$app/app.aot"
