# Sourced by bin/test: lint_description looks at the API's description with a linter from npm, where there is npx.

readonly LINTER=@redocly/cli@2.77.0

lint_description() {
    if ! command -v npx >/dev/null && ((EUID == 0)) && command -v apt-get >/dev/null; then
        echo "Installing npm ..." >&2
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm; } >&2 || true
    fi
    local file=adapter-http-javalin/src/main/resources/com/xtarly/rewards/http/docs/openapi.yaml
    if command -v npx >/dev/null && npx --yes "$LINTER" --version >/dev/null 2>&1; then
        REDOCLY_TELEMETRY=off npx --yes "$LINTER" lint "$file" --config bin/.redocly.yaml --format stylish
        return
    fi
    if [[ -n "${CI:-}" ]]; then
        echo "Continuous integration has to lint the API's description: install Node with npx." >&2
        exit 1
    fi
    echo "NOTE: the linter of the API's description DOES NOT RUN: there is no npx here, or no way to $LINTER." >&2
}
