# Sourced by the scripts beside it: run_program becomes the program, built first when it is missing or out of date.

CHECKOUT="$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")"
JAR="$CHECKOUT/bootstrap/target/xtarly-rewards.jar"
readonly CHECKOUT JAR
source "$CHECKOUT/bin/.toolchain.sh"

# Directories count too: they are touched when a file in them goes.
is_up_to_date() {
    [[ -f "$JAR" ]] || return 1
    local newer
    newer="$(find "$CHECKOUT"/pom.xml "$CHECKOUT"/*/pom.xml "$CHECKOUT"/*/src/main -newer "$JAR" -print -quit)"
    [[ -z "$newer" ]]
}

# A jar that somebody is still writing does not count; the lock is the pom, which is always there.
is_built() {
    (flock --shared 9 && is_up_to_date) 9<"$CHECKOUT/pom.xml"
}

# One at a time: whoever waited for another's build finds it done.
build() {
    (
        flock --exclusive 9
        is_up_to_date && exit
        require_toolchain
        echo "Building Xtarly Rewards; the first time, Maven fetches what it needs ..." >&2
        rm -f "$JAR" # Not overwritten: a server may be running from it.
        trap 'rm -f "$JAR"' EXIT # A build that is cut short leaves no half a jar.
        cd "$CHECKOUT"
        # Even a quiet Maven without colours resets the terminal when it ends, in the middle of somebody's log.
        MAVEN_OPTS="${MAVEN_OPTS:-} -Djansi.noreset=true" \
            mvn --batch-mode --quiet --projects bootstrap --also-make -DskipTests -Dspotless.check.skip package >&2
        trap - EXIT
    ) 9<"$CHECKOUT/pom.xml"
}

# run_program JVM_OPTION... -- ARGUMENT...
run_program() {
    local options=()
    while [[ "$1" != -- ]]; do
        options+=("$1")
        shift
    done
    shift
    is_built || build
    command -v java >/dev/null || [[ -n "${JAVA_HOME:-}" ]] || require_toolchain
    export LC_ALL=C.UTF-8 # Java reads its arguments in the locale; María is not ASCII.
    exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${options[@]}" -jar "$JAR" "$@"
}
