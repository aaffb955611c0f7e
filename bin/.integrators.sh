# Sourced by bin/test: find_runners makes sure of what runs that which integrators copy, where it can, and fills
# runner_options with the programs from npm that run the collections.

readonly RUNNERS=(newman@6.2.2 @usebruno/cli@4.1.0)
runner_options=()

has_php() {
    command -v php >/dev/null && php -r "exit(extension_loaded('curl') ? 0 : 1);"
}

find_runners() {
    if ! has_php && ((EUID == 0)) && command -v apt-get >/dev/null; then
        echo "Installing php-cli and php-curl ..." >&2
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            php-cli php-curl; } >&2 || true
    fi
    has_php || echo "NOTE: the snippet in PHP DOES NOT RUN: there is no php with its curl extension here." >&2
    command -v dotnet >/dev/null || echo "NOTE: the snippet in C# DOES NOT RUN: there is no dotnet here." >&2
    local runner
    for runner in "${RUNNERS[@]}"; do
        if ! command -v npx >/dev/null || ! npx --yes "$runner" --version >/dev/null 2>&1; then
            [[ -z "${CI:-}" ]] || { echo "Continuous integration has to run the collections: get $runner." >&2; exit 1; }
            echo "NOTE: the collections DO NOT RUN: there is no npx here, or no way to $runner." >&2
            return
        fi
    done
    runner_options=("-Drewards.newman=${RUNNERS[0]}" "-Drewards.bruno=${RUNNERS[1]}")
}
