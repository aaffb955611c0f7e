# Sourced by the scripts beside it: require_toolchain makes sure of a JDK (17 or newer) and Maven.
# What is missing is installed where we may (root on a system with apt); elsewhere it says what to install.

readonly REQUIRED_JAVA=17

has_jdk() {
    local javac=javac version
    [[ -z "${JAVA_HOME:-}" ]] || javac="$JAVA_HOME/bin/javac" # Maven, too, prefers JAVA_HOME to the PATH.
    version="$("$javac" -version 2>&1)" || return 1
    [[ "$version" =~ ([0-9]+) ]] && ((BASH_REMATCH[1] >= REQUIRED_JAVA))
}

has_maven() {
    command -v mvn >/dev/null
}

has_toolchain() {
    has_jdk && has_maven
}

install_toolchain() {
    local packages=()
    has_jdk || packages+=("openjdk-$REQUIRED_JAVA-jdk-headless")
    has_maven || packages+=(maven)
    echo "Installing ${packages[*]} ..." >&2
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
}

require_toolchain() {
    has_toolchain && return
    if ((EUID == 0)) && command -v apt-get >/dev/null; then
        install_toolchain || true
        has_toolchain && return
    fi
    echo "This needs a JDK, version $REQUIRED_JAVA or newer, and Maven, version 3.8 or newer." >&2
    echo "Install both (on Debian: apt-get install openjdk-$REQUIRED_JAVA-jdk-headless maven)," >&2
    echo "or set JAVA_HOME and PATH to where they are." >&2
    exit 1
}
