#!/usr/bin/env bash
# Puts a launcher of our own in the place of jpackage's, on Linux. jpackage's asks the package managers at each start, twice,
# to which package it belongs, which takes up to half a second each time, and sets no environment. This one starts the image's
# runtime with the same options and class path (lib/app/3plugpos.cfg).
set -euo pipefail
[ "$(uname)" = Linux ] || exit 0
image="$1"
cfg="$image/lib/app/3plugpos.cfg"
launcher="$image/bin/3plugpos"

cp "$(dirname "$0")/splash.png" "$image/lib/app/splash.png"

of() { grep "^$1=" "$cfg" | cut -d= -f2-; }

{
    echo '#!/bin/sh'
    echo '# Starts 3PlugPOS in the runtime beside it. Made from lib/app/3plugpos.cfg when the image was made.'
    echo 'here="$(readlink -f "$0")"'
    echo 'APPDIR="${here%/bin/*}/lib/app"'
    echo '# What the program writes is its owner'"'"'s alone.'
    echo 'umask 077'
    echo '# Else glibc keeps a heap of its own for each thread.'
    echo 'export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"'
    echo '# The window is JavaFX'"'"'s own; without this GTK loads a renderer of some 60 MB beside it that nothing uses.'
    echo 'export GDK_GL="${GDK_GL:-disable}"'
    echo '# Shown by the java command itself until the window stands; it needs an X display, and somebody who wants the window.'
    echo 'wants_window() {'
    echo '    [ -n "${DISPLAY:-}" ] || return 1'
    echo '    while [ $# -gt 0 ]; do'
    echo '        case "$1" in'
    echo '            --store) shift; [ $# -gt 0 ] || return 1 ;;'
    echo '            --store=* | --json | run | --until-sign-in) ;;'
    echo '            *) return 1 ;;'
    echo '        esac'
    echo '        shift'
    echo '    done'
    echo '}'
    echo 'splash=""'
    echo '! wants_window "$@" || splash="-splash:$APPDIR/splash.png"'
    echo '# The compiler that optimises takes what the others leave of the processors: the sign-in stands a tenth sooner.'
    echo 'lower() {'
    echo '    for _ in 1 2 3 4 5 6 7 8; do'
    echo '        sleep 0.07'
    echo '        for task in /proc/$$/task/*; do'
    echo '            read -r name <"$task/comm" || continue'
    echo '            case "$name" in "C2 Compiler"*) renice -n 19 -p "${task##*/}"; return ;; esac'
    echo '        done'
    echo '    done'
    echo '}'
    echo '(lower </dev/null >/dev/null 2>&1 &)'
    echo 'exec "$APPDIR/../runtime/bin/java" \'
    of java-options | sed 's/.*/    "&" \\/'
    echo '    ${splash:+"$splash" -Dpos.splash=true} ${POS_JAVA_OPTIONS:-} \'
    printf '    -cp "%s" \\\n' "$(of app.classpath | paste -sd:)"
    printf '    %s "$@"\n' "$(of app.mainclass)"
} >"$launcher.new"
chmod 755 "$launcher.new"
mv "$launcher.new" "$launcher"
