#!/usr/bin/env bash
# Trains the AOT cache of an app image by rehearsing in it: the demonstration, then a plain start and some sales, so that
# the cache knows the classes of a start and of a till at work. The class path and the options are those of the launcher: a
# cache made with others would be ignored. Profiles of methods are left out: they make each start longer and the till larger,
# and the dry run behind the sign-in gathers its own.
set -euo pipefail
image="$1"
app="$image/lib/app"
cfg="$app/3plugpos.cfg"
classpath="$(grep '^app.classpath=' "$cfg" | cut -d= -f2- | sed "s#\$APPDIR#$app#" | paste -sd:)"
mapfile -t options < <(grep '^java-options=' "$cfg" | cut -d= -f2- | grep -v AOTCache)
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY
program=("$image/lib/runtime/bin/java" "${options[@]}")
till=(-cp "$classpath" org.threeplug.desktop.Launcher)
"${program[@]}" "${till[@]}" setup --demo --store "$work/store"
"${program[@]}" "${till[@]}" rehearse --sales 5 --killed --store "$work/store"
"${program[@]}" -XX:-AOTRecordTraining -XX:AOTCacheOutput="$app/app.aot" "${till[@]}" rehearse --store "$work/store"
ls -l "$app/app.aot"
