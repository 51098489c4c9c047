# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# What Stylemix's scripts need of the machine: a JDK, Maven, system packages, a build, a screen.
# Sourced with $root set to the top of the repository. Plain enough for the bash 3.2 of macOS.

children=()
scratch=""
build_stamp="$root/target/run.inputs"

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# ---- processes

# Starts a command with a process group of its own, so that it can be ended with all that it starts.
launch() {
    set -m
    "$@" </dev/null &
    set +m
    children[${#children[@]}]=$!
}

# Runs a command to its end, yet lets a signal end the script at once: bash answers signals in wait only.
attended() {
    local status=0
    launch "$@"
    wait $! || status=$?
    unset "children[${#children[@]} - 1]"
    return "$status"
}

# Ends what was launched, last first, and removes the scratch folder, however the script ends.
clean_up() {
    local i
    trap '' HUP INT TERM
    for ((i = ${#children[@]} - 1; i >= 0; i--)); do
        kill -- "-${children[i]}" 2>/dev/null || true
        wait "${children[i]}" 2>/dev/null || true
    done
    rm -rf "$scratch"
}

clean_up_at_exit() {
    trap clean_up EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/stylemix.XXXXXX")
}

# ---- JDK and Maven

jdk_candidates() {
    local java
    printf '%s\n' "${JAVA_HOME:-}"
    if java=$(command -v java); then
        java=$(readlink -f "$java" 2>/dev/null) && printf '%s\n' "${java%/bin/java}"
    fi
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v 25+ 2>/dev/null || true
    fi
    printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        {,"$HOME"}/Library/Java/JavaVirtualMachines/*/Contents/Home \
        {/opt/homebrew,/usr/local,/home/linuxbrew/.linuxbrew}/opt/openjdk*/{libexec,libexec/openjdk.jdk/Contents/Home}
}

# The feature release of the JDK in a folder, 0 for anything else. Reads its release file: starting it would take too long.
jdk_release() {
    local key value
    if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
        while IFS='=' read -r key value; do
            if [ "$key" = JAVA_VERSION ]; then
                value=${value//\"/}
                echo "${value%%[!0-9]*}"
                return
            fi
        done <"$1/release"
    fi
    echo 0
}

# Exports JAVA_HOME: the first JDK 25 or newer.
find_jdk() {
    local home
    while IFS= read -r home; do
        if [ -n "$home" ] && [ "$(jdk_release "$home")" -ge 25 ]; then
            export JAVA_HOME="$home"
            return
        fi
    done < <(jdk_candidates)
    die "Stylemix needs a JDK 25: install one (Temurin from https://adoptium.net, or a package such as openjdk-25-jdk) and run this again."
}

# Maven 3.8's Guava warns on JDK 25; the option that silences it is unknown to older JVMs, hence not in .mvn/jvm.config.
maven() {
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn -B -Dstyle.color=never -f "$root/pom.xml" "$@"
}

# ---- system packages

on_linux() { [ "$(uname -s)" = Linux ]; }

has_display() { ! on_linux || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# need_commands COMMAND:PACKAGE… and need_libraries SONAME:PACKAGE… note the packages of what is not there.
missing=()
need_commands() {
    local pair
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null || missing[${#missing[@]}]=${pair#*:}
    done
}

need_libraries() {
    local pair known
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    for pair in "$@"; do
        case "$known" in
            *"${pair%%:*} "*) ;;
            *) missing[${#missing[@]}]=${pair#*:} ;;
        esac
    done
}

need_to_build() {
    need_commands mvn:maven npm:npm
}

# The libraries that JavaFX's own link against.
need_to_open_windows() {
    on_linux || return 0
    need_libraries libgtk-3.so.0:libgtk-3-0 libGL.so.1:libgl1 libXtst.so.6:libxtst6 libXxf86vm.so.1:libxxf86vm1 \
        libfontconfig.so.1:libfontconfig1 libfreetype.so.6:libfreetype6
}

need_virtual_screen() {
    need_commands Xvfb:xvfb openbox:openbox
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Installs what was noted as missing where that is possible without asking, else says what to run.
install_missing() {
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        die "Please install what these Debian packages hold, then run this again: ${missing[*]}"
    fi
    local install="apt-get install -y --no-install-recommends ${missing[*]}"
    as_root true 2>/dev/null || die "Please run this line, then try again: sudo $install"
    echo "Installing ${missing[*]} …" >&2
    # A broken foreign package list must not stop this; what really lacks shows in the install.
    as_root apt-get update -qq >/dev/null || true
    # shellcheck disable=SC2086 # package names, to be split
    as_root $install -qq -o Dpkg::Use-Pty=0 >/dev/null || die "The installation failed. Please run this line, then try again: sudo $install"
    missing=()
}

# ---- build

build_inputs() {
    (cd "$root" && find pom.xml .mvn assets src/main -type f "$@" 2>/dev/null) | LC_ALL=C sort
}

# The stamp is a list of the inputs, written as the build began: it notices changed, new and deleted files.
# It compares inode change times (-cnewer), which copying a file with an old date does not fool.
build_is_current() {
    [ -f "$build_stamp" ] && [ "$(build_inputs)" = "$(cat "$build_stamp")" ] && [ -z "$(build_inputs -cnewer "$build_stamp")" ]
}

# build_with COMMAND…: runs a build and remembers what it was made from.
build_with() {
    mkdir -p "$root/target"
    build_inputs >"$build_stamp.new"
    rm -f "$build_stamp"
    "$@" || return
    mv "$build_stamp.new" "$build_stamp"
}

# ---- virtual screen

# Exports DISPLAY: a virtual screen with a window manager, on a display number that was free.
# Keys do not repeat: on a busy machine a test lets them go late, and one Delete would be several.
start_screen() {
    local number
    mkfifo "$scratch/screen"
    exec 3<>"$scratch/screen"
    launch Xvfb -displayfd 3 -screen 0 1600x1000x24 -r -nolisten tcp -noreset >"$scratch/xvfb.log" 2>&1
    read -r -t 60 -u 3 number || die "The virtual screen did not start: $(cat "$scratch/xvfb.log")"
    unset WAYLAND_DISPLAY
    export DISPLAY=":$number" NO_AT_BRIDGE=1
    launch openbox --sm-disable --startup "sh -c 'echo up >$scratch/screen'" >"$scratch/openbox.log" 2>&1 3>&-
    read -r -t 60 -u 3 _ || die "The window manager did not start: $(cat "$scratch/openbox.log")"
    exec 3>&-
}

# ---- checks

passed=0
failed=0

# check WHAT COMMAND…: counts one fact and goes on.
check() {
    if "${@:2}"; then
        passed=$((passed + 1))
        echo "ok      $1"
    else
        failed=$((failed + 1))
        echo "FAILED  $1"
    fi
}

not() { ! "$@"; }

is_png() { [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ]; }

# The one picture in a folder, besides that of the window.
picture() { find "$1" -type f -name '*.png' ! -name window.png; }

# What a first run writes into its folder.
has_first_run() { is_png "$1/window.png" && is_png "$(picture "$1")"; }

# The closing line of a script that checks, and its exit code.
report() {
    echo "$passed passed, $failed failed"
    [ $failed -eq 0 ]
}
